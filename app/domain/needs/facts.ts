declare module "~/app/platform/facts.server" {
  interface Facts {
    "need.published": { needId: string };
    "need.ended": { needId: string };
  }
}

export {};
