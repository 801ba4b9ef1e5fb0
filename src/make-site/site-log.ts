// The log of the thread that makes the site: the serving thread writes it, after what came before.

import type { LogLine, SiteMessage } from "../threads/site-messages.ts";

export type SiteLog = (level: LogLine["level"], fields: LogLine["fields"], text: string) => void;

export function createSiteLog(send: (message: SiteMessage) => void): SiteLog {
  return (level, fields, text) => send({ kind: "log", line: { level, fields, text } });
}
