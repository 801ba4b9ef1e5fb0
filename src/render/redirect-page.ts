// A page that leads on, for web servers that know files only.

import { referenceLocale, type Settings } from "../content/settings.ts";

/** The page at an old address: it opens the new one by itself, and is a link for those whose browser does not. */
export function renderRedirectPage(target: string, origin: string, settings: Settings): string {
  const first = target.split("/")[1];
  const { code, dir } = settings.locales.find((locale) => locale.code === first) ?? referenceLocale(settings);
  const href = escapeAttribute(target);
  const whole = escapeAttribute(origin + target);
  return `<!DOCTYPE html>
<html lang="${code}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${whole}</title>
<link rel="canonical" href="${whole}">
<meta http-equiv="refresh" content="0; url=${href}">
</head>
<body>
<p><a href="${href}">${whole}</a></p>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
