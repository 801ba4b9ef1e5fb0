// Links that work but mislead: to another language, to the site's own address, in vague words, or unprotected.

import { posix } from "node:path";
import { type Inline, plainText } from "../content/markdown/markdown-node.ts";
import { targetWithin } from "../content/markdown/target-place.ts";
import type { PageFile } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem, replacing } from "../problem.ts";
import type { CheckContext, PageCheck } from "./check-page.ts";
import type { LinkPart } from "./page-text.ts";

const vague: ReadonlySet<string> = new Set(
  [
    "cliquez ici|cliquer ici|clique ici|ici|là|lire la suite|lire plus|la suite|en savoir plus|savoir plus|voir plus|plus",
    "plus d'informations|plus d'infos|plus d’informations|lien|ce lien|suivez ce lien|cette page|voir ici|par ici|détails",
    "click here|here|read more|more|learn more|see more|more information|link|this link|this page|see here|details|go",
    "klikoni këtu|kliko këtu|këtu|lexo më shumë|lexoni më shumë|më shumë|mëso më shumë|shih më shumë|shihni më shumë",
    "lidhja|kjo lidhje|kjo faqe|vazhdo|shih këtu",
  ].flatMap((words) => words.split("|")),
);

/** Vague words with marks around them; longer words are no match. */
const mostVague = 40;

export const checkLinks: PageCheck = ({ page, links }, context) =>
  links.flatMap((link): Problem[] => [
    ...checkWords(page, link),
    ...(checkOwnAddress(page, link, context) ?? checkLanguage(page, link, context) ?? checkScheme(page, link)),
  ]);

function checkWords({ file }: PageFile, { children, start, end }: LinkPart): Problem[] {
  const text = plainText(children).trim();
  if (text.length > mostVague) return [];
  const bare = text
    .toLowerCase()
    .replace(/^[\s«“"(→>.…-]+|[\s»”").…:!?→>-]+$/g, "")
    .replace(/[\s\u00A0\u202F]+/g, " ");
  return vague.has(bare) ? [problem("link/vague", placeOf(file, start, end), { text })] : [];
}

/** An address of this site, with or without its host: the file name would follow when the address changes. */
function checkOwnAddress(page: PageFile, { href, start, end }: LinkPart, context: CheckContext): Problem[] | undefined {
  const path = ownPath(href, context.origin);
  if (path === undefined) return undefined;
  const [address = "", anchor] = path.split("#");
  const wanted = context.pagesByAddress.get(address.replace(/(?<=.\/.+)\/$/, ""));
  // A relative address that no page has is already reported as broken.
  if (wanted === undefined && href.startsWith("/") && !href.startsWith("//")) return [];
  const place = placeOf(page.file, start, end);
  const isWritten = wanted !== undefined && !wanted.isFallback;
  const near = isWritten ? withAnchor(relativeTo(page, wanted.source.file.path), anchor) : "";
  const written = near === "" ? undefined : targetWithin(place, href);
  return [problem("link/own-address", place, { target: href, near }, written && replacing(written, near))];
}

function ownPath(href: string, origin: string): string | undefined {
  if (/^\/(?!\/)/.test(href)) return href;
  if (!/^(?:https?:)?\/\//i.test(href)) return undefined;
  const [, host, path = "/"] = /^(?:https?:)?\/\/([^/?#]*)([^?#]*(?:#.*)?)/i.exec(href) ?? [];
  return host?.toLowerCase() === origin.replace(/^https?:\/\//, "") ? path || "/" : undefined;
}

/** A link whose words are all marked as the other language's says that it changes language: that is meant. */
function checkLanguage(page: PageFile, link: LinkPart, { content }: CheckContext): Problem[] | undefined {
  const [path = "", anchor] = link.href.split("#");
  if (!path.endsWith(".md") || !path.includes("/")) return undefined;
  const [root = "", locale = "", ...rest] = posix.normalize(posix.join(posix.dirname(page.file.path), path)).split("/");
  if (!page.file.path.startsWith(`${root}/`)) return undefined;
  if (locale === page.locale || link.children.every((part) => isIn(part, locale))) return undefined;
  const key = rest.join("/").slice(0, -".md".length);
  const own = content.pagesByName.get(`${page.locale}/${key}`);
  if (own === undefined || !content.pagesByName.has(`${locale}/${key}`)) return undefined;
  const hasAnchor = anchor === undefined || own.body.headings.some(({ id }) => id === anchor);
  const near = withAnchor(relativeTo(page, own.file.path), hasAnchor ? anchor : undefined);
  const place = placeOf(page.file, link.start, link.end);
  const written = hasAnchor ? targetWithin(place, link.href) : undefined;
  return [problem("link/wrong-language", place, { target: link.href, near }, written && replacing(written, near))];
}

function isIn(part: Inline, locale: string): boolean {
  return part.type === "phrase" ? part.lang.split("-")[0] === locale : part.type === "text" && part.text.trim() === "";
}

function checkScheme({ file }: PageFile, { href, start, end }: LinkPart): Problem[] {
  return /^http:/i.test(href) ? [problem("link/insecure", placeOf(file, start, end), { target: href })] : [];
}

function relativeTo(page: PageFile, path: string): string {
  return posix.relative(posix.dirname(page.file.path), path);
}

function withAnchor(path: string, anchor: string | undefined): string {
  return anchor === undefined || anchor === "" ? path : `${path}#${anchor}`;
}
