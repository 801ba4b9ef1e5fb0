// The contact for security flaws in content/site.yml: a day in the past means that nobody may rely on it any more.

import type { Content } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";

export function checkSecurityContact({ settings, settingsMap }: Content, today: string): Problem[] {
  const expires = settings.securityContact?.expires;
  if (expires === undefined || expires >= today) return [];
  const place = placeOf(settingsMap.file, ...settingsMap.rangeOf(["securityContact", "expires"]).value);
  return [problem("compliance/expired-security-contact", place, { expires })];
}
