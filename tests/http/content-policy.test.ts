// The Content-Security-Policy under the evaluator of policies, which knows what gets around one.

import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { expect, it } from "vitest";
import { securityHeaders } from "../../src/http/security-headers.ts";

const high = 10;
const policy = securityHeaders("https://ssi.example.org").get("content-security-policy") ?? "";
const evaluate = (text: string) => new CspEvaluator(new CspParser(text).csp).evaluate();

it("O4: the evaluator of policies finds nothing of high severity", () => {
  expect(policy).toContain("default-src 'none'");
  expect(evaluate(policy).filter(({ severity }) => severity <= high)).toEqual([]);
  const weak = evaluate(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"));
  expect(weak.filter(({ severity }) => severity <= high).length).toBeGreaterThan(0);
});
