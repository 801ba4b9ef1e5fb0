// Development only: tells open pages over server-sent events that the site was reloaded, or what is wrong with it.

import type { RequestHandler, Response } from "express";
import { reloadScript } from "./reload-script.ts";

/** A problem as the banner of a page shows it; `href` opens the file at the line. */
export interface BannerProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly href: string;
  readonly message: string;
  readonly remedy: string;
}

export interface ReloadEvents {
  readonly serve: RequestHandler;
  /** Open pages show these problems, and reload when the site served has changed. */
  readonly announce: (problems: readonly BannerProblem[], hasChanged: boolean) => void;
  readonly close: () => void;
}

/** Keeps the list of open pages; its handler serves /dev/reload.js and /dev/events. */
export function createReloadEvents(): ReloadEvents {
  const listeners = new Set<Response>();
  let current: readonly BannerProblem[] = [];
  const problemsEvent = () => `event: problems\ndata: ${JSON.stringify(current)}\n\n`;
  return {
    serve: (request, response, next) => {
      if (request.path === "/reload.js") {
        response.type("text/javascript").set("Cache-Control", "no-store").send(reloadScript);
      } else if (request.path === "/events") {
        response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
        response.write(`retry: 500\n\n${problemsEvent()}`);
        listeners.add(response);
        response.on("close", () => listeners.delete(response));
      } else next();
    },
    announce: (problems, hasChanged) => {
      current = problems;
      const event = hasChanged ? "event: reload\ndata:\n\n" : problemsEvent();
      for (const listener of listeners) listener.write(event);
    },
    close: () => {
      for (const listener of listeners) listener.end();
    },
  };
}
