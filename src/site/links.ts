// Markdown target → page, anchor, picture or outside address; broken and forbidden ones are problems.

import { posix } from "node:path";
import { targetWithin } from "../content/markdown/target-place.ts";
import type { Content } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Place, type Problem, problem, replacing } from "../problem.ts";
import { linkTargetsOf } from "./link-targets.ts";
import type { Page, ResolvedLink, Site } from "./site.ts";

/** The page in which a target is typed: what relative targets and languages are judged from. */
export interface LinkOrigin {
  readonly locale: string;
  readonly key: string;
  readonly source: { readonly locale: string; readonly file: { readonly path: string } };
}

export type Outcome = { readonly link: ResolvedLink } | { readonly problem: Problem | undefined };

/** One target as typed, where it stands, and what it may lead to. */
export interface Reference {
  readonly target: string;
  readonly place: Place;
  readonly page: LinkOrigin;
  readonly pagesByKey: Site["pagesByKey"];
  readonly content: Content;
}

const allowedSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

/** Resolves every target of a page. Problems are those of the page's file. */
export function resolveLinks(
  page: Page,
  pagesByKey: Site["pagesByKey"],
  content: Content,
): { links: Map<string, ResolvedLink>; problems: Problem[] } {
  const links = new Map<string, ResolvedLink>();
  const problems: Problem[] = [];
  const { file, body } = page.source;
  const resolveAll = (spots: typeof body.links, resolve: (reference: Reference) => Outcome) => {
    for (const { target, start, end } of spots) {
      const outcome = resolve({ target, place: placeOf(file, start, end), page, pagesByKey, content });
      if ("link" in outcome) links.set(target, outcome.link);
      else if (outcome.problem !== undefined) problems.push(outcome.problem);
    }
  };
  resolveAll(body.links, resolveLink);
  resolveAll(body.images, resolveImage);
  return { links, problems };
}

/** Resolves the target of a link. */
export function resolveLink(reference: Reference): Outcome {
  const { target, page } = reference;
  const bare = withoutDisguise(target);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined || bare.startsWith("//")) {
    const isAllowed = scheme === undefined || allowedSchemes.has(scheme);
    return isAllowed ? { link: { kind: "external", href: target } } : forbidden(reference, "link");
  }
  if (bare === "") return { problem: problem("link/broken", reference.place, { target: bare, near: "" }) };
  const [path, anchor] = splitAnchor(bare);
  if (path === "") return resolvePage(reference, page.source.locale, page.key, anchor);
  if (path.startsWith("/")) return resolveAddress(reference, path, anchor);
  const file = posix.normalize(posix.join(posix.dirname(page.source.file.path), path));
  const [root] = page.source.file.path.split("/");
  const [folder, locale = "", ...rest] = file.split("/");
  if (folder !== root || !file.endsWith(".md")) return broken(reference);
  return resolvePage(reference, locale, rest.join("/").slice(0, -".md".length), anchor);
}

function resolvePage(reference: Reference, fileLocale: string, key: string, anchor: string | undefined): Outcome {
  const { page, pagesByKey, content, place } = reference;
  if (content.unreadablePages.has(`${fileLocale}/${key}`)) return { problem: undefined };
  const isOwnLanguage = fileLocale === page.source.locale;
  const versions = pagesByKey.get(key);
  const written = versions?.get(fileLocale);
  // A link from a page shown in place of a missing translation stays in the language that was asked for.
  const wanted = isOwnLanguage ? versions?.get(page.locale) : written;
  // A draft or a page of another date is no mistake: its links are plain words until it is published.
  const isHidden = written?.source.locale !== fileLocale && content.pagesByName.has(`${fileLocale}/${key}`);
  if (wanted === undefined || written === undefined || (written.isFallback && !isOwnLanguage)) {
    return isHidden ? { problem: undefined } : broken(reference);
  }
  if (anchor === undefined) return { link: { kind: "page", href: wanted.address, locale: wanted.source.locale } };
  const found = [wanted, written].find((one) => hasAnchor(one, anchor, content));
  if (found !== undefined) {
    return { link: { kind: "page", href: `${found.address}#${anchor}`, locale: found.source.locale } };
  }
  if (isHidden) return { problem: undefined };
  const known = [...written.anchors].map((id) => `#${id}`).join(", ");
  return { problem: problem("link/anchor", place, { anchor, known }) };
}

function resolveAddress(reference: Reference, path: string, anchor: string | undefined): Outcome {
  const { target, place, pagesByKey, content } = reference;
  const targets = linkTargetsOf(pagesByKey, content);
  const page = targets.pageAt(path);
  if (page === undefined) {
    if (targets.isAddressOfFile(path)) return { problem: undefined };
    return { problem: problem("link/broken", place, { target, near: targets.nearAddress(path) }) };
  }
  const href = anchor === undefined ? page.address : `${page.address}#${anchor}`;
  return { link: { kind: "page", href, locale: page.source.locale } };
}

function resolveImage(reference: Reference): Outcome {
  const { target, place, page, pagesByKey, content } = reference;
  const bare = withoutDisguise(target);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(bare)) return forbidden(reference, "picture");
  const folder = posix.dirname(page.source.file.path);
  const path = posix.normalize(posix.join(folder, bare));
  const targets = linkTargetsOf(pagesByKey, content);
  if (targets.hasMedia(path)) return { link: { kind: "media", path } };
  const alike = targets.mediaAlike(path);
  if (alike !== undefined) return wrongCase(reference, posix.relative(folder, alike));
  const near = targets.nearMedia(path);
  return { problem: problem("image/missing", place, { target, near: near && posix.relative(folder, near) }) };
}

/** On the server capitals count; on the editor's Windows or macOS they did not. */
function wrongCase({ target, place }: Reference, near: string): Outcome {
  const written = targetWithin(place, target);
  return { problem: problem("image/wrong-case", place, { target, near }, written && replacing(written, near)) };
}

function broken({ target, place, page, pagesByKey, content }: Reference): Outcome {
  const folder = posix.dirname(page.source.file.path);
  const [path, anchor] = splitAnchor(target);
  const meant = meantFile(path, page.source.locale, content);
  const near =
    meant === undefined
      ? linkTargetsOf(pagesByKey, content).nearFile(folder, path)
      : `${posix.relative(folder, meant)}${anchor === undefined ? "" : `#${anchor}`}`;
  return { problem: problem("link/broken", place, { target, near }) };
}

/** `missions`, `missions.html` and `content/fr/missions.md` name the file missions.md of a language. */
function meantFile(path: string, locale: string, { pagesByName }: Content): string | undefined {
  const name = path.replace(/^(?:\.{0,2}\/)*(?:content\/)?/, "").replace(/\.(?:md|html?)$/, "");
  return (pagesByName.get(`${locale}/${name}`) ?? pagesByName.get(name))?.file.path;
}

function forbidden({ target, place }: Reference, kind: "link" | "picture"): Outcome {
  return { problem: problem("link/forbidden", place, { kind, target }) };
}

/** A glossary that cannot be read is reported itself, not through the links to it. */
function hasAnchor(page: Page, anchor: string, { glossary }: Content): boolean {
  return page.anchors.has(anchor) || (page.layout === "glossary" && glossary === undefined);
}

function splitAnchor(target: string): [path: string, anchor?: string] {
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
