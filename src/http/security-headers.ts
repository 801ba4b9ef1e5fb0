// Security headers on every answer: CSP without inline or eval, HSTS on https, Referrer-Policy, Permissions-Policy…

import type { RequestHandler } from "express";
import helmet from "helmet";

const self = ["'self'"];
const none = ["'none'"];
const unusedFeatures = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics", "interest-cohort"];

/** The headers for a site whose public origin is `origin`. */
export function securityHeaders(origin: string): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: none,
          scriptSrc: self,
          styleSrc: self,
          imgSrc: self,
          fontSrc: self,
          connectSrc: self,
          manifestSrc: self,
          formAction: self,
          baseUri: none,
          frameAncestors: none,
        },
      },
      strictTransportSecurity: origin.startsWith("https:") ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: "strict-origin-when-cross-origin" },
      xFrameOptions: { action: "deny" },
    }),
    (_request, response, next) => {
      response.setHeader("Permissions-Policy", unusedFeatures.map((feature) => `${feature}=()`).join(", "));
      next();
    },
  ];
}
