import "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    cspNonce: string;
    /** The address a request came from, for rate limits only; never stored with a person. */
    clientAddress: string;
  }
}
