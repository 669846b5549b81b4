/**
 * A Swedish personal or coordination number in a text: 850312-1234, 19850312-1234, 8503121234. Month and day must be
 * possible (day + 60 in coordination numbers). Ten digits in a row that begin with 0 are taken for a telephone number.
 */
const number =
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2}(?=\d{4}[-+])|[1-9]\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+]?\d{4}(?!\d)/;

/** Whether a text that others may read holds somebody's personal number. A safety net, not a proof. */
export function hasPersonalNumber(text: string): boolean {
  return number.test(text);
}
