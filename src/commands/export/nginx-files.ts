// Files for nginx beside an export: which addresses there are, what each bears, where old ones lead. One truth: the map.

import type { RenderedSite } from "../../render/render-site.ts";
import type { StoredResponse } from "../../render/stored-response.ts";

export interface NginxOptions {
  /** Headers that every answer bears. */
  readonly commonHeaders: ReadonlyMap<string, string>;
  /** The file of an answer, relative to the export. */
  readonly fileName: (address: string, stored: StoredResponse) => string;
}

/** An answer of the map that is no redirect. */
interface Answer {
  readonly address: string;
  readonly file: string;
  readonly stored: StoredResponse;
}

/** Stands for any address that leads to another; no address begins so. */
const movedKey = "//moved";
const movedCaching = "public, max-age=3600";

/** `nginx-http.conf` belongs in the http block, `nginx-server.conf` in the server block, after `root`. */
export function nginxFiles(site: RenderedSite, options: NginxOptions): ReadonlyMap<string, string> {
  const answers = [...site.responses]
    .filter(([, { headers }]) => headers["Location"] === undefined)
    .map(([address, stored]): Answer => ({ address, stored, file: options.fileName(address, stored) }));
  const names = [...new Set(answers.flatMap(({ stored }) => Object.keys(stored.headers)))];
  const ownNames = names.filter((name) => name !== "Content-Type");
  return new Map([
    ["nginx-http.conf", listMaps(site, answers, ownNames)],
    ["nginx-server.conf", listLocations(site, answers, { ownNames, common: options.commonHeaders })],
  ]);
}

function listMaps(site: RenderedSite, answers: readonly Answer[], ownNames: readonly string[]): string {
  const locales = site.locales.join("|");
  const [reference = ""] = site.locales;
  const headerMaps = ownNames.map((name) => {
    const values = answers.flatMap(({ address, stored }): [string, string][] => {
      const value = stored.headers[name];
      return value === undefined ? [] : [[address, value]];
    });
    return map("$site_own", variable(name), name === "Cache-Control" ? [...values, [movedKey, movedCaching]] : values);
  });
  return [
    "# Made by the export: addresses, their files and headers. Included in the http block.\n",
    "map_hash_max_size 262144;\nmap_hash_bucket_size 512;\n",
    "# The address as it was asked for, and the one that it should be: empty where there is none.\n",
    'map $request_uri $site_path {\n  default "";\n  "~^(?<site_raw>[^?]*)" $site_raw;\n}\n',
    map("$uri", "$site_address", canonicalAddresses(site)),
    'map "$site_path $site_address" $site_other {\n  default $site_address;\n  "~^([^ ]*) \\1$" "";\n}\n',
    `map $site_other $site_own {\n  default "${movedKey}";\n  "" $site_address;\n}\n`,
    map(
      "$site_own",
      "$site_file",
      answers.map(({ address, file }) => [address, `/${file}`]),
    ),
    ...headerMaps,
    'map $request_method $site_refused {\n  default "GET, HEAD";\n  GET "";\n  HEAD "";\n}\n',
    "# The first of our languages that the visitor names.\n",
    `map $http_accept_language $site_preferred {\n  default ${reference};\n` +
      `  "~^(?:(?!\\s*(?:${locales})\\b)[^,]*,)*\\s*(?<site_first>${locales})\\b" $site_first;\n}\n`,
    `map $site_path $site_locale {\n  default $site_preferred;\n${site.locales
      .map((locale) => `  "~*^/${locale}(?:/|$)" ${locale};\n`)
      .join("")}}\n`,
  ].join("");
}

/** Every address and its other form (with or without a slash at its end) → the address that answers. */
function canonicalAddresses(site: RenderedSite): [string, string][] {
  const known = [...site.responses].map(([from, { headers }]): [string, string] => [from, headers["Location"] ?? from]);
  const twins = known.map(([from, to]): [string, string] => [from.endsWith("/") ? from.slice(0, -1) : `${from}/`, to]);
  // nginx compares without regard to case, and takes no address twice.
  const found = new Map<string, [string, string]>();
  for (const [from, to] of [...known, ...twins]) {
    const key = from.toLowerCase();
    if (from !== "" && !found.has(key)) found.set(key, [from, to]);
  }
  return [...found.values()];
}

interface Headers {
  readonly ownNames: readonly string[];
  readonly common: ReadonlyMap<string, string>;
}

function listLocations(site: RenderedSite, answers: readonly Answer[], headers: Headers): string {
  const always = [...headers.common, ["Last-Modified", ""] as const];
  const common = addHeaders(always.map(([name, value]) => [name, quote(value)]));
  const own = addHeaders(headers.ownNames.map((name) => [name, variable(name)]));
  const { types, exceptions } = fileTypes(answers);
  const refuse = "  if ($site_refused) {\n    return 405;\n  }\n";
  const find =
    '  if ($site_address = "") {\n    return 404;\n  }\n' +
    "  if ($site_other) {\n    return 301 $site_other$is_args$args;\n  }\n" +
    `${refuse}  try_files $site_file =404;\n`;
  const answer = `${find}${common}${own}`;
  const ofType = ([{ address }, type]: readonly [Answer, string]) =>
    `location = ${quote(address)} {\n  types {\n  }\n  default_type ${quote(type)};\n${answer}}\n`;
  const errorPages = [404, 405] as const;
  const locate = (status: 404 | 405) =>
    [...(site.errorPages.get(status) ?? [])].map(([locale, page]) => {
      const { "Content-Type": _, ...kept } = page.headers;
      const ofPage = addHeaders(Object.entries(kept).map(([name, value]) => [name, quote(value)]));
      const allow = status === 405 ? '  add_header Allow "GET, HEAD" always;\n' : "";
      return `location = /${locale}/${status}.html {\n  internal;\n${common}${ofPage}${allow}}\n`;
    });
  return [
    "# Made by the export: every answer with its headers. Included in the server block, after root.\n",
    `types {\n${[...types].map(([ending, type]) => `  ${quote(type)} ${ending};\n`).join("")}}\n`,
    ...errorPages.map((status) => `error_page ${status} /$site_locale/${status}.html;\n`),
    `location = / {\n${refuse}${common}  add_header Vary "Accept-Language" always;\n`,
    '  add_header Cache-Control "no-cache" always;\n  return 302 /$site_preferred/;\n}\n',
    `location / {\n${answer}}\n`,
    ...exceptions.map(ofType),
    ...errorPages.flatMap(locate),
  ].join("");
}

/** nginx knows a type by the file's ending: an answer of another type than the first with its ending is an exception. */
function fileTypes(answers: readonly Answer[]): {
  types: ReadonlyMap<string, string>;
  exceptions: readonly (readonly [Answer, string])[];
} {
  const types = new Map<string, string>();
  const exceptions: [Answer, string][] = [];
  for (const answer of answers) {
    const type = answer.stored.headers["Content-Type"] ?? "";
    const [, ending] = /\.([a-z0-9]+)$/i.exec(answer.file) ?? [];
    if (ending !== undefined && !types.has(ending)) types.set(ending, type);
    if (ending === undefined || types.get(ending) !== type) exceptions.push([answer, type]);
  }
  return { types, exceptions };
}

function addHeaders(headers: readonly (readonly [string, string])[]): string {
  return headers.map(([name, value]) => `  add_header ${name} ${value} always;\n`).join("");
}

function map(source: string, target: string, entries: readonly (readonly [string, string])[]): string {
  const lines = entries.map(([from, to]) => `  ${quote(from)} ${quote(to)};\n`).join("");
  return `map ${source} ${target} {\n  default "";\n${lines}}\n`;
}

function variable(name: string): string {
  return `$site_${name.toLowerCase().replace(/[^a-z]/g, "_")}`;
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
