// Markdown target → page, anchor, picture or outside address; broken and forbidden ones are problems.

import { posix } from "node:path";
import { nearestName } from "../content/near-name.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import type { Page, ResolvedLink, Site } from "./site.ts";

type Pages = Pick<Site, "pagesByKey" | "redirects">;
type Outcome = { readonly link: ResolvedLink } | { readonly problem: Problem | undefined };

const allowedSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

/** Resolves every target of a page. Problems are those of the page's file. */
export function resolveLinks(
  page: Page,
  pages: Pages,
  content: Content,
): { links: Map<string, ResolvedLink>; problems: Problem[] } {
  const links = new Map<string, ResolvedLink>();
  const problems: Problem[] = [];
  const resolve = (spot: { start: number; end: number; target: string }, isImage: boolean) => {
    const place = placeOf(page.source.file, spot.start, spot.end);
    const outcome = isImage
      ? resolveImage(page, spot.target, content, place)
      : resolveLink(page, spot.target, pages, content, place);
    if ("link" in outcome) links.set(spot.target, outcome.link);
    else if (outcome.problem !== undefined) problems.push(outcome.problem);
  };
  for (const spot of page.source.body.links) resolve(spot, false);
  for (const spot of page.source.body.images) resolve(spot, true);
  return { links, problems };
}

function resolveLink(page: Page, target: string, pages: Pages, content: Content, place: Place): Outcome {
  const bare = withoutDisguise(target);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined || bare.startsWith("//")) {
    const isAllowed = scheme === undefined || allowedSchemes.has(scheme);
    return isAllowed ? { link: { kind: "external", href: target } } : forbidden(target, place);
  }
  const [path = "", anchor] = splitAnchor(bare);
  if (path === "") return resolvePage(page, page.source.locale, page.key, anchor, target, pages, content, place);
  if (path.startsWith("/")) return resolveAddress(path, anchor, target, pages, place);
  const file = posix.normalize(posix.join(posix.dirname(page.source.file.path), path));
  const [root] = page.source.file.path.split("/");
  const [, locale, key] = new RegExp(`^${root}/([a-z]+)/(.+)\\.md$`).exec(file) ?? [];
  if (locale === undefined || key === undefined) return broken(target, page, content, place);
  return resolvePage(page, locale, key, anchor, target, pages, content, place);
}

function resolvePage(
  page: Page,
  fileLocale: string,
  key: string,
  anchor: string | undefined,
  target: string,
  pages: Pages,
  content: Content,
  place: Place,
): Outcome {
  if (content.unreadablePages.has(`${fileLocale}/${key}`)) return { problem: undefined };
  const isOwnLanguage = fileLocale === page.source.locale;
  const versions = pages.pagesByKey.get(key);
  const written = versions?.get(fileLocale);
  // A link from a page shown in place of a missing translation stays in the language that was asked for.
  const wanted = isOwnLanguage ? versions?.get(page.locale) : written;
  if (wanted === undefined || written === undefined || (written.isFallback && !isOwnLanguage)) {
    return broken(target, page, content, place);
  }
  if (anchor === undefined) return { link: { kind: "page", href: wanted.address, locale: wanted.locale } };
  const found = [wanted, written].find((one) => hasAnchor(one, anchor));
  if (found !== undefined) {
    return { link: { kind: "page", href: `${found.address}#${anchor}`, locale: found.locale } };
  }
  const known = written.source.body.headings.map((heading) => `#${heading.id}`).join(", ");
  return { problem: problem("link/anchor", place, { anchor, known }) };
}

function resolveAddress(path: string, anchor: string | undefined, target: string, pages: Pages, place: Place): Outcome {
  const found = [...pages.pagesByKey.values()].flatMap((versions) => [...versions.values()]);
  const page = found.find((one) => one.address === path);
  if (page === undefined) {
    const near = nearestName(
      path,
      found.map((one) => one.address),
    );
    return { problem: problem("link/broken", place, { target, near }) };
  }
  const href = anchor === undefined ? page.address : `${page.address}#${anchor}`;
  return { link: { kind: "page", href, locale: page.locale } };
}

function resolveImage(page: Page, target: string, content: Content, place: Place): Outcome {
  const bare = withoutDisguise(target);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(bare)) return forbidden(target, place);
  const path = posix.normalize(posix.join(posix.dirname(page.source.file.path), bare));
  if (content.media.some((file) => file.path === path)) return { link: { kind: "media", path } };
  const near = nearestName(
    path,
    content.media.map((file) => file.path),
  );
  const relative = near === "" ? "" : posix.relative(posix.dirname(page.source.file.path), near);
  return { problem: problem("image/missing", place, { target, near: relative }) };
}

function broken(target: string, page: Page, content: Content, place: Place): Outcome {
  const folder = posix.dirname(page.source.file.path);
  const known = content.pages.map((one: PageFile) => posix.relative(folder, one.file.path));
  return { problem: problem("link/broken", place, { target, near: nearestName(splitAnchor(target)[0] ?? "", known) }) };
}

function forbidden(target: string, place: Place): Outcome {
  return { problem: problem("link/forbidden", place, { target }) };
}

function hasAnchor(page: Page, anchor: string): boolean {
  return page.source.body.headings.some((heading) => heading.id === anchor);
}

function splitAnchor(target: string): [string, string?] {
  const at = target.indexOf("#");
  return at === -1 ? [target] : [target.slice(0, at), target.slice(at + 1)];
}

/** Percent escapes, control characters and white space can hide a scheme such as `java\tscript:`. */
function withoutDisguise(target: string): string {
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A lone percent sign is no escape: the target is judged as typed.
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is stripped
  return decoded.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028-\u202F\uFEFF]/g, "");
}
