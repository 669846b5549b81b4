import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";

/**
 * Security headers with a fresh nonce for each page, put where the renderer finds it (`res.locals.cspNonce`).
 *
 * @param isDevelopment lets Vite's client open its socket and inject styles.
 */
export function securityHeaders({ origin, isDevelopment }: { origin: string; isDevelopment: boolean }) {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.cspNonce}'`;
  const isHttps = origin.startsWith("https://");
  return [
    (_req: Request, res: Response, next: NextFunction) => {
      res.locals.cspNonce = randomBytes(16).toString("base64");
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          "default-src": ["'none'"],
          "base-uri": ["'none'"],
          "frame-ancestors": ["'none'"],
          "object-src": ["'none'"],
          "form-action": ["'self'"],
          "img-src": ["'self'", "data:"],
          "font-src": ["'self'"],
          "manifest-src": ["'self'"],
          "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
          "style-src": ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
          "script-src": ["'self'", nonce],
          ...(isHttps ? { "upgrade-insecure-requests": [] } : {}),
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: "same-origin" },
      crossOriginOpenerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
    }),
  ];
}

/**
 * Refuses what another site makes a browser send: on every unsafe method `Origin` must be ours and `Sec-Fetch-Site`
 * same-origin or none. Webhooks and bearer calls, which no browser sends, are mounted before this.
 */
export function refuseCrossSite({ origin }: { origin: string }) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (["GET", "HEAD", "OPTIONS"].includes(req.method)) return next();
    const site = req.get("sec-fetch-site");
    const isSameSite = site === undefined || site === "same-origin" || site === "none";
    if (req.get("origin") === origin && isSameSite) return next();
    res.status(403).type("text/plain").send("403: this request did not come from our own pages.");
  };
}

/** Refuses bodies over the limit before they are read. */
export function limitBody({ bytes }: { bytes: number }) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.method === "GET" || req.method === "HEAD") return next();
    const length = req.get("content-length");
    if (req.get("transfer-encoding") === undefined && Number(length ?? 0) <= bytes) return next();
    res.status(413).type("text/plain").send("413: too much was sent at once.");
  };
}
