declare module "~/app/platform/facts.server" {
  interface Facts {
    "course.published": { courseId: string };
  }
}

export {};
