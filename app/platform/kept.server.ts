/**
 * A value that is read once and then kept for a while. Whoever asks while it is being read waits for the same reading; one
 * that failed is not kept, so that the next to ask reads anew.
 *
 * @param forMs milliseconds it is kept, counted from when the reading began.
 */
export function kept<T>(read: () => Promise<T>, { forMs }: { forMs: number }): () => Promise<T> {
  let last: { at: number; value: Promise<T> } | undefined;
  return () => {
    if (last && Date.now() - last.at <= forMs) return last.value;
    const reading = { at: Date.now(), value: read() };
    last = reading;
    reading.value.catch(() => {
      if (last === reading) last = undefined;
    });
    return reading.value;
  };
}
