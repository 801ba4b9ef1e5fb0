// The production app over a tiny rendered site, with what it logged.

import type { Server } from "node:http";
import { type AppOptions, createApp } from "../../src/http/app.ts";
import { packSite } from "../../src/live/pack-site.ts";
import type { ServedSite } from "../../src/render/served-site.ts";
import { origin, page, renderFiles } from "./site-files.ts";

export interface LoggedError {
  readonly error: unknown;
  readonly requestId: string;
  readonly path: string;
}

/** A site with translated addresses, a long page, an old address and a page to come. */
const plainSite = await renderFiles({
  "fr/index.md": page("Accueil", "Bonjour", 'aliases: ["/Service-de-Securite-Interieure", "/Présentation"]\n'),
  "en/index.md": page("Home"),
  "sq/index.md": page("Kreu"),
  "fr/dci.md": page("DCI", "Un paragraphe.\n\n".repeat(40), "slug: direction\n"),
  "en/dci.md": page("The DCI", "", "slug: directorate\n"),
  "fr/bientot.md": page("Bientôt", "", "publishFrom: 2030-01-01\n"),
});
export const tinySite = packSite(plainSite);

/** The production app; errors go into the list that comes with it. */
export function appOf(
  current: () => ServedSite = () => tinySite,
  options: Partial<AppOptions> = {},
): { app: Server; errors: LoggedError[] } {
  const errors: LoggedError[] = [];
  const logError = (error: unknown, requestId: string, path: string) => void errors.push({ error, requestId, path });
  return { app: createApp({ current, origin, trustedProxies: 0, logError, ...options }), errors };
}
