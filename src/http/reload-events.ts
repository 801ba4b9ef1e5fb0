// Development only: tells open pages over server-sent events that the site was reloaded, so that they reload too.

import type { RequestHandler, Response } from "express";

export interface ReloadEvents {
  readonly scriptAddress: string;
  readonly serve: RequestHandler;
  readonly announce: () => void;
  readonly close: () => void;
}

const script = `new EventSource("/dev/events").addEventListener("reload", () => location.reload());\n`;

/** Keeps the list of open pages; its handler serves /dev/reload.js and /dev/events. */
export function createReloadEvents(): ReloadEvents {
  const listeners = new Set<Response>();
  return {
    scriptAddress: "/dev/reload.js",
    serve: (request, response, next) => {
      if (request.path === "/reload.js") {
        response.type("text/javascript").set("Cache-Control", "no-store").send(script);
      } else if (request.path === "/events") {
        response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
        response.write("retry: 500\n\n");
        listeners.add(response);
        response.on("close", () => listeners.delete(response));
      } else next();
    },
    announce: () => {
      for (const listener of listeners) listener.write("event: reload\ndata:\n\n");
    },
    close: () => {
      for (const listener of listeners) listener.end();
    },
  };
}
