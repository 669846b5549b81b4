import { Transform } from "node:stream";

/**
 * A stream that lets through everything but bytes of nought. React 18 sends its buffer of 2 kB whole also when the next
 * letter did not fit: "Läge" then reads "L", nought, "äge", which browsers show as "L�äge" in attributes.
 */
export function dropNul(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
