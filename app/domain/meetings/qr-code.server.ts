import { encode } from "uqr";

/** A QR code: its width in modules, quiet edge included, and the path of the dark ones. */
export type QrCode = { size: number; path: string };

/** An address as a QR code that is still read when a phone's screen is scratched. */
export function qrCodeOf(address: string): QrCode {
  const { size, data } = encode(address, { ecc: "M", border: 3 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join("");
  return { size, path };
}
