// The map of answers as files: what any web server or CDN needs to give the same answers.

import type { RenderedSite } from "../../render/render-site.ts";
import type { StoredResponse } from "../../render/stored-response.ts";
import { nginxFiles } from "./nginx-files.ts";

export interface ExportOptions {
  /** Headers that every answer bears. */
  readonly commonHeaders: ReadonlyMap<string, string>;
  readonly renderRedirectPage: (target: string) => string;
}

/** Path below the export's folder → bytes. */
export type ExportFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Pages as `…/index.html`, other answers under their own names, each with its `.br` and `.gz` siblings; redirects as
 * pages that lead on, as `_redirects` and for nginx; headers as `_headers`; the error pages of each language.
 */
export function exportFiles(site: RenderedSite, options: ExportOptions): ExportFiles {
  const { commonHeaders, renderRedirectPage } = options;
  const files = new Map<string, Uint8Array>();
  const redirects: [from: string, to: string][] = [];
  const put = (name: string, stored: StoredResponse) => {
    const { identity, br, gzip } = stored.bodies;
    files.set(name, identity);
    if (br !== undefined) files.set(`${name}.br`, br);
    if (gzip !== undefined) files.set(`${name}.gz`, gzip);
  };
  for (const [address, stored] of site.responses) {
    const target = stored.headers["Location"];
    if (target === undefined) put(fileNameOf(address, stored), stored);
    else redirects.push([address, target]);
  }
  const text = (name: string, content: string) => files.set(name, Buffer.from(content));
  for (const [from, to] of redirects) {
    const name = pageName(from);
    // An old address below a present page's own file name would hide it.
    if (!files.has(name)) text(name, renderRedirectPage(to));
  }
  const [reference = ""] = site.locales;
  text("index.html", renderRedirectPage(`/${reference}/`));
  for (const status of [404, 405] as const)
    for (const [locale, page] of site.errorPages.get(status) ?? []) put(`${locale}/${status}.html`, page);
  const notFound = site.errorPages.get(404)?.get(reference);
  if (notFound !== undefined) put("404.html", notFound);
  text("_redirects", listRedirects(redirects, reference));
  text("_headers", listHeaders(site, commonHeaders));
  for (const [name, content] of nginxFiles(site, { commonHeaders, fileName: fileNameOf })) text(name, content);
  return files;
}

function fileNameOf(address: string, stored: StoredResponse): string {
  return stored.headers["Content-Type"]?.startsWith("text/html") === true ? pageName(address) : plainName(address);
}

function pageName(address: string): string {
  return `${plainName(address).replace(/\/$/, "")}/index.html`.replace(/^\//, "");
}

/** The map holds addresses decoded, as names of files are; a name never leads out of the folder. */
function plainName(address: string): string {
  const name = address.replace(/^\/+/, "");
  if (name.split("/").includes("..")) throw new Error(`an address that leads out of the folder: ${address}`);
  return name;
}

/** The form of Netlify, Cloudflare Pages and their like. */
function listRedirects(redirects: readonly (readonly [string, string])[], reference: string): string {
  return [["/", `/${reference}/`, "302"], ...redirects.map(([from, to]) => [encodeURI(from), to, "301"])]
    .map((fields) => `${fields.join(" ")}\n`)
    .join("");
}

function listHeaders(site: RenderedSite, common: ReadonlyMap<string, string>): string {
  const block = (pattern: string, headers: Iterable<readonly [string, string]>) =>
    `${pattern}\n${[...headers].map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
  const own = [...site.responses]
    .filter(([, { headers }]) => headers["Location"] === undefined)
    .map(([address, { headers }]) =>
      block(
        address,
        Object.entries(headers).filter(([name]) => name !== "Vary"),
      ),
    );
  return [block("/*", common), ...own].join("");
}
