import type { MetaDescriptor } from "@remix-run/node";

/** The document's title from the loader's `title`; every route with a page exports it as its `meta`. */
export function titleMeta({ data }: { data: unknown }): MetaDescriptor[] {
  const { title, description } = (data ?? {}) as { title?: string; description?: string };
  return [
    { title: title ? `${title} – Jobbarenan` : "Jobbarenan" },
    ...(description ? [{ name: "description", content: description.slice(0, 160) }] : []),
  ];
}
