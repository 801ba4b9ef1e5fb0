// Edits that keep links right when pages move: relative targets, addresses, the menus of content/site.yml, and content/glossary.yml.

import { posix } from "node:path";
import type { Content, PageFile } from "../content/parse-content.ts";
import type { TextEdit } from "./text-edits.ts";

/** Old key → new key. */
export type MovedKeys = ReadonlyMap<string, string>;

/** The path of a content file once its page has its new key. */
export function movedPath(path: string, { settings }: Content, moved: MovedKeys): string {
  const [root, locale, ...rest] = path.split("/");
  const isPage = path.endsWith(".md") && settings.locales.some(({ code }) => code === locale);
  const key = moved.get(rest.join("/").slice(0, -".md".length));
  return isPage && key !== undefined ? `${root}/${locale}/${key}.md` : path;
}

/** Targets of a page that lead elsewhere, or nowhere, once the pages have their new keys. */
export function relativeLinkEdits(page: PageFile, content: Content, moved: MovedKeys): TextEdit[] {
  const { path } = page.file;
  const newFolder = posix.dirname(movedPath(path, content, moved));
  return retarget(page, (target) => {
    const [typed = "", anchor = ""] = splitTarget(target);
    if (typed === "" || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(typed)) return undefined;
    const decoded = decode(typed);
    const file = movedPath(posix.join(posix.dirname(path), decoded), content, moved);
    if (posix.join(newFolder, decoded) === file) return undefined;
    const relative = encodeURI(posix.relative(newFolder, file));
    return (typed.startsWith("./") && !relative.startsWith("../") ? `./${relative}` : relative) + anchor;
  });
}

/** Targets written as an address of the site that is another one now. */
export function addressLinkEdits(page: PageFile, changed: ReadonlyMap<string, string>): TextEdit[] {
  return retarget(page, (target) => {
    const [address = "", anchor = ""] = splitTarget(target);
    const now = changed.get(address);
    return now === undefined ? undefined : now + anchor;
  });
}

/** Pages named in the menus of content/site.yml. */
export function menuEdits({ settings, settingsMap }: Content, moved: MovedKeys): TextEdit[] {
  return (["secondary", "footer"] as const).flatMap((menu) =>
    settings.menus[menu].flatMap((key, index): TextEdit[] => {
      const now = moved.get(key);
      if (now === undefined) return [];
      const [start, end] = settingsMap.rangeOf(["menus", menu, index]).value;
      return [{ start, end, text: settingsMap.file.text.slice(start, end).replace(key, now) }];
    }),
  );
}

/** Pages named in content/glossary.yml, to read more. */
export function glossaryEdits({ glossary }: Content, moved: MovedKeys): TextEdit[] {
  if (glossary === undefined) return [];
  const { file, rangeOf, terms } = glossary;
  return terms.flatMap(({ see = {} }, index) =>
    Object.entries(see).flatMap(([locale, target = ""]): TextEdit[] => {
      const [path] = splitTarget(target);
      const now = moved.get(path.slice(0, -".md".length));
      if (now === undefined) return [];
      const [start, end] = rangeOf(index, "see", locale);
      return [{ start, end, text: file.text.slice(start, end).replace(path, `${now}.md`) }];
    }),
  );
}

/** Writes another target wherever `choose` gives one; the words, titles and anchors of links stay. */
function retarget({ file, body }: PageFile, choose: (target: string) => string | undefined): TextEdit[] {
  return [...body.links, ...body.images].flatMap(({ target, start, end }) => {
    const chosen = choose(target);
    if (chosen === undefined) return [];
    return targetOffsets(file.text, start, end, target).map((at) => {
      return { start: at, end: at + target.length, text: chosen };
    });
  });
}

/** Where a target is typed: between the brackets of its link, or in the definition that the link names. */
function targetOffsets(text: string, start: number, end: number, target: string): number[] {
  const inLink = offsetsAfter(/\]\(\s*<?/g, text.slice(start, end), target)[0];
  if (inLink !== undefined) return [start + inLink];
  return offsetsAfter(/^ {0,3}\[[^\]\n]+\]:[ \t]*<?/gm, text, target);
}

function offsetsAfter(opening: RegExp, text: string, target: string): number[] {
  return [...text.matchAll(opening)]
    .map((match) => match.index + match[0].length)
    .filter((at) => text.startsWith(target, at) && /^[\s>)]?$/.test(text.charAt(at + target.length)));
}

function splitTarget(target: string): [path: string, anchor: string] {
  const at = target.indexOf("#");
  return at === -1 ? [target, ""] : [target.slice(0, at), target.slice(at)];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
