/** A text of at most so many characters; one that was cut ends with an ellipsis. */
export function shorten(text: string, most: number): string {
  const whole = text.trim();
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).trimEnd()}…`;
}
