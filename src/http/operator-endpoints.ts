// /healthz, /readyz and /metrics: bare states for anyone, details for operators alone.

import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import type { RequestHandler } from "express";

/** How the site stands; counts are of the snapshot being served. */
export interface SiteStatus {
  readonly pages: number;
  readonly loadedAt: Date;
  /** The commit being served, where the site follows a repository. */
  readonly commit?: string;
  /** What is wrong with content that was refused, or what the served one is warned of. */
  readonly problems: readonly { readonly rule: string; readonly severity: string; readonly at: string }[];
  /** False while the last content that was read is refused and the one before is served. */
  readonly isCurrent: boolean;
}

export interface OperatorOptions {
  readonly status: () => SiteStatus;
  readonly isDraining: () => boolean;
  /** The metrics in Prometheus's text format. */
  readonly renderMetrics: () => Promise<string>;
  /** Opens the details on the public port; none, and they stay on the operator's port. */
  readonly token?: string;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const text = "text/plain; charset=utf-8";
const json = "application/json; charset=utf-8";
const metricsType = "text/plain; version=0.0.4; charset=utf-8";

/** The endpoints on the public port. */
export function serveOperator(options: OperatorOptions): RequestHandler {
  return async (request, response, next) => {
    const answer = await answerOperator(request.path, hasToken(request, options.token), options);
    if (answer === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
    response.writeHead(answer.status, { "Content-Type": answer.type, "Cache-Control": "no-store" }).end(answer.body);
  };
}

/** The endpoints on a port of their own, which the public cannot reach. */
export function createOperatorListener(options: OperatorOptions): RequestListener {
  return (request, response) => {
    const path = request.url?.split("?")[0] ?? "";
    void answerOperator(path, true, options).then((answer = { status: 404, type: text, body: "not found\n" }) =>
      response.writeHead(answer.status, { "Content-Type": answer.type, "Cache-Control": "no-store" }).end(answer.body),
    );
  };
}

async function answerOperator(
  path: string,
  isOperator: boolean,
  options: OperatorOptions,
): Promise<Answer | undefined> {
  if (path === "/healthz") return describe(200, "ok", isOperator, options);
  if (path === "/readyz")
    return options.isDraining()
      ? describe(503, "stopping", isOperator, options)
      : describe(200, "ready", isOperator, options);
  if (path !== "/metrics" || !isOperator) return undefined;
  return { status: 200, type: metricsType, body: await options.renderMetrics() };
}

function describe(status: number, state: string, isOperator: boolean, { status: read }: OperatorOptions): Answer {
  if (!isOperator) return { status, type: text, body: `${state}\n` };
  return { status, type: json, body: `${JSON.stringify({ state, ...read() })}\n` };
}

function hasToken(request: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return false;
  const given = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
