// Reads our own HTML in tests: tags with their attributes and words, parts between two marks. No browser needed.

import { decodeHTML } from "entities";

export interface Tag {
  readonly attributes: Readonly<Record<string, string>>;
  /** The words up to the closing tag of the same name, without inner tags. */
  readonly text: string;
  readonly html: string;
}

/** Every element of a name, in order. */
export function tags(html: string, name: string): Tag[] {
  return [...html.matchAll(new RegExp(`<${name}((?:\\s[^>]*)?)>`, "g"))].map((match) => {
    const after = html.slice(match.index + match[0].length);
    const inner = after.slice(0, Math.max(0, after.search(new RegExp(`</${name}>`))));
    return { attributes: readAttributes(match[1] ?? ""), text: words(inner), html: inner };
  });
}

/** The first element of a name that has an attribute value; throws when there is none. */
export function tagWith(html: string, name: string, attribute: string, value: string): Tag {
  const found = tags(html, name).find((tag) => tag.attributes[attribute] === value);
  if (found === undefined) throw new Error(`no <${name} ${attribute}="${value}">`);
  return found;
}

/** Words without tags, white space made single. */
export function words(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, " "))
    .replace(/[ \n\t]+/g, " ")
    .trim();
}

/** Every address that a page mentions in `href` or `src`. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => decodeHTML(match[1] ?? ""));
}

function readAttributes(source: string): Record<string, string> {
  const found = [...source.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, decodeHTML(value)]));
}
