// Old versions of pages out of git, parsed as pages; plain refusals where git cannot answer.

import type { FingerprintedPage } from "../content/fingerprint.ts";
import { type PageHeader, parseFrontMatter } from "../content/front-matter.ts";
import type { ComponentDefinitions } from "../content/markdown/component-definitions.ts";
import { parseMarkdown } from "../content/markdown/markdown.ts";
import { parseSourceFile } from "../content/source-file.ts";
import type { ReportLanguage } from "../messages/messages.ts";
import { fileAt, openHistory, pathInRepository, type Repository } from "./git.ts";
import { refuseInWords } from "./git-words.ts";

/** The repository of the content; paths in it start with the content folder. */
export interface ContentHistory {
  readonly repository: Repository;
  /** The content folder as git names it, with a final slash; empty when it is the top of the working tree. */
  readonly prefix: string;
}

/** An old version of a page. */
export interface OldPage extends FingerprintedPage {
  readonly header: PageHeader;
}

/** @throws Error with a plain message without git, outside of a repository, or in a shallow clone */
export async function openContentHistory(
  { contentFolder }: { readonly contentFolder: string },
  language: ReportLanguage,
): Promise<ContentHistory> {
  const repository = await openHistory(contentFolder).catch((error) => refuseInWords(error, language));
  return historyIn(repository, contentFolder);
}

/** The content's part of a repository that is open already. */
export async function historyIn(repository: Repository, contentFolder: string): Promise<ContentHistory> {
  const folder = await pathInRepository(repository, contentFolder);
  return { repository, prefix: folder === "" ? "" : `${folder}/` };
}

/** How git names a file of the content: `content/fr/page.md` under the name that the content folder has in git. */
export function pathInHistory({ prefix }: ContentHistory, file: string): string {
  return prefix + file.slice(file.indexOf("/") + 1);
}

/** A page as it was at a commit; undefined when it was not there or could not be read as a page. */
export async function readOldPage(
  history: ContentHistory,
  definitions: ComponentDefinitions,
  { commit, path }: { readonly commit: string; readonly path: string },
): Promise<OldPage | undefined> {
  const text = await fileAt(history.repository, commit, path);
  return text === undefined ? undefined : parseOldPage(history, definitions, path, text);
}

/** An old version of a page from its text; undefined when that is no page. */
export function parseOldPage(
  { prefix }: ContentHistory,
  definitions: ComponentDefinitions,
  path: string,
  text: string,
): OldPage | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const { file } = parseSourceFile({ path, bytes: new TextEncoder().encode(text) });
  if (file === undefined) return undefined;
  const { header, bodyOffset } = parseFrontMatter(file);
  if (header === undefined) return undefined;
  const [locale = "", ...rest] = path.slice(prefix.length).replace(/\.md$/, "").split("/");
  return { locale, key: rest.join("/"), header, body: parseMarkdown(file, bodyOffset, definitions).body };
}
