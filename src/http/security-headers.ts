// Security headers on every answer: CSP without inline or eval, HSTS on https, Referrer-Policy, Permissions-Policy…

import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";

const self = ["'self'"];
const none = ["'none'"];
const unusedFeatures = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics", "interest-cohort"];

/** Name and value of each header for a site whose public origin is `origin`; computed once, the same for every answer. */
export function securityHeaders(origin: string): ReadonlyMap<string, string> {
  const setHeaders = helmet({
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
    // What only browsers of long ago knew is left out: each header is sent with each answer.
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  // An answer that goes nowhere collects them: as middleware they would cost each request.
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setHeaders(request, response, throwFault);
  response.setHeader("Permissions-Policy", unusedFeatures.map((feature) => `${feature}=()`).join(", "));
  return new Map(response.getHeaderNames().map((name) => [name, String(response.getHeader(name))]));
}

function throwFault(fault?: unknown): void {
  if (fault !== undefined) throw fault;
}
