/** Works on all items, six at a time, begun in their order. The first error ends it. */
export async function inPool<T>(items: readonly T[], work: (item: T, at: number) => Promise<void>): Promise<void> {
  const queue = items.entries();
  const take = async () => {
    for (const [at, item] of queue) await work(item, at);
  };
  await Promise.all(Array.from({ length: 6 }, take));
}
