// /.well-known/security.txt (RFC 9116): whom to tell about a weakness of the site, when content/site.yml says so.

import type { Site } from "../site/site.ts";

/** Nothing without a contact. The file expires with the day of the settings, at the end of it in UTC. */
export function renderSecurityContact({ settings }: Site, origin: string): string | undefined {
  const { securityContact, locales } = settings;
  if (securityContact === undefined) return undefined;
  return [
    `Contact: ${securityContact.address}`,
    `Expires: ${securityContact.expires}T23:59:59Z`,
    `Preferred-Languages: ${locales.map(({ code }) => code).join(", ")}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    "",
  ].join("\n");
}
