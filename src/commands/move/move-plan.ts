// What moving a page changes: files renamed, links, menus, aliases and stamps rewritten; made in memory, checked, then written.

import { fingerprint } from "../../content/fingerprint.ts";
import type { PageFile } from "../../content/parse-content.ts";
import { canonicalAddress } from "../../content/published-addresses.ts";
import { referenceLocale } from "../../content/settings.ts";
import type { RawFile } from "../../content/source-file.ts";
import { addAlias, replaceRevision, setSlug } from "../../editing/header-edits.ts";
import {
  addressLinkEdits,
  glossaryEdits,
  type MovedKeys,
  menuEdits,
  movedPath,
  relativeLinkEdits,
} from "../../editing/link-edits.ts";
import { applyEdits, type TextEdit } from "../../editing/text-edits.ts";
import type { FileChange } from "../../editing/write-content.ts";
import type { Problem } from "../../problem.ts";
import { periodOf, type Schedule } from "../../site/visibility.ts";
import { buildModel, type ContentModel, findPage, newErrors } from "../content-model.ts";

export type MoveRequest =
  | { readonly kind: "key"; readonly from: string; readonly to: string }
  | { readonly kind: "slug"; readonly locale: string; readonly key: string; readonly slug: string };

export interface MovePlan {
  readonly changes: readonly FileChange[];
  /** `isRedirected`: the old one was or may have been public, and leads to the new one. */
  readonly addresses: readonly { readonly from: string; readonly to: string; readonly isRedirected: boolean }[];
  /** Errors that the move would bring; then it must not be made. */
  readonly problems: readonly Problem[];
}

/** Plans a move of pages that exist to a name that is free. */
export function planMove(model: ContentModel, request: MoveRequest): MovePlan {
  const moved: MovedKeys = new Map(request.kind === "key" ? [[request.from, request.to]] : []);
  const rename = (path: string) => movedPath(path, model.content, moved);
  const renamed = request.kind === "key" ? renameKey(model, moved, rename) : setPageSlug(model, request);
  const moving = rebuild(model, renamed);
  if (!("content" in moving)) return { changes: [], addresses: [], problems: moving };
  const changed = changedAddresses(model, moving, moved);
  const aliased = rebuild(moving, addAliases(moving, changed));
  if (!("content" in aliased)) return { changes: [], addresses: [], problems: aliased };
  const stamped = rebuild(aliased, carryRevisions(model, aliased, moved));
  if (!("content" in stamped)) return { changes: [], addresses: [], problems: stamped };
  return {
    changes: fileChanges(model, stamped, rename),
    addresses: changed
      .filter(({ isFallback }) => !isFallback)
      .map(({ from, to, wasPublic: isRedirected }) => ({ from, to, isRedirected })),
    problems: newErrors(model.problems, stamped.problems, rename),
  };
}

function rebuild(model: ContentModel, rawFiles: readonly RawFile[]): ContentModel | readonly Problem[] {
  return buildModel(model, rawFiles);
}

function renameKey(model: ContentModel, moved: MovedKeys, rename: (path: string) => string): RawFile[] {
  const { content } = model;
  return editFiles(
    model,
    (page) => relativeLinkEdits(page, content, moved),
    new Map([
      [content.settingsMap.file.path, menuEdits(content, moved)],
      [content.glossary?.file.path ?? "", glossaryEdits(content, moved)],
    ]),
  ).map((file) => {
    const path = rename(file.path);
    return path === file.path ? file : { path, bytes: file.bytes };
  });
}

function setPageSlug(model: ContentModel, { locale, key, slug }: MoveRequest & { kind: "slug" }): RawFile[] {
  const page = findPage(model, locale, key);
  return editFiles(model, (one) => (one === page ? setSlug(one, slug) : []));
}

interface AddressChange {
  readonly locale: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly isFallback: boolean;
  readonly wasPublic: boolean;
}

/** Pages below a folder change with the folder's own page, so all are compared. */
function changedAddresses(before: ContentModel, after: ContentModel, moved: MovedKeys): AddressChange[] {
  const { published, settings } = before.content;
  const listed = new Set(published?.lines.map((line) => canonicalAddress(line.address)));
  return before.site.pages.flatMap(({ locale, key, address, isFallback, source }) => {
    const nowKey = moved.get(key) ?? key;
    const to = after.site.pagesByKey.get(nowKey)?.get(locale)?.address;
    if (to === undefined || to === address) return [];
    const wasPublic = listed.has(canonicalAddress(address)) || wasShown(source.header, before.now, settings.timeZone);
    return [{ locale, key: nowKey, from: address, to, isFallback, wasPublic }];
  });
}

/** False for what nobody can have seen: a draft, a page to come. */
function wasShown(header: Schedule, now: Date, timeZone: string): boolean {
  const { from } = periodOf(header, timeZone);
  return header.draft !== true && (from === undefined || from <= now);
}

function addAliases(model: ContentModel, changes: readonly AddressChange[]): RawFile[] {
  const links = new Map(changes.map(({ from, to }) => [from, to]));
  return editFiles(model, (page) => {
    const own = changes.find(({ locale, key, isFallback, wasPublic }) => {
      return !isFallback && wasPublic && locale === page.locale && key === page.key;
    });
    const aliases = own === undefined ? [] : addAlias(page, own.from, own.to);
    return [...aliases, ...addressLinkEdits(page, links)];
  });
}

/** A link written anew changes the text's fingerprint: translations that were up to date stay so. */
function carryRevisions(before: ContentModel, after: ContentModel, moved: MovedKeys): RawFile[] {
  const { code } = referenceLocale(before.content.settings);
  const stamps = new Map(
    before.content.pages.flatMap((page): [string, [string, string]][] => {
      const key = moved.get(page.key) ?? page.key;
      const now = page.locale === code ? findPage(after, code, key) : undefined;
      return now === undefined ? [] : [[key, [fingerprint(page), fingerprint(now)]]];
    }),
  );
  return editFiles(after, (page) => {
    const [old, now] = stamps.get(page.key) ?? [];
    const revision = page.header.translation?.revision;
    return old === undefined || now === undefined || revision !== old || old === now ? [] : replaceRevision(page, now);
  });
}

function editFiles(
  model: ContentModel,
  editsOf: (page: PageFile) => readonly TextEdit[],
  otherEdits: ReadonlyMap<string, readonly TextEdit[]> = new Map(),
): RawFile[] {
  const pages = new Map(model.content.pages.map((page) => [page.file.path, page]));
  return model.rawFiles.map((file) => {
    const page = pages.get(file.path);
    return applyEdits(file, page === undefined ? (otherEdits.get(file.path) ?? []) : editsOf(page));
  });
}

function fileChanges(before: ContentModel, after: ContentModel, rename: (path: string) => string): FileChange[] {
  const now = new Map(after.rawFiles.map((file) => [file.path, file]));
  return before.rawFiles.flatMap((file): FileChange[] => {
    const path = rename(file.path);
    const changed = now.get(path) ?? file;
    if (changed === file) return [];
    const change = { path, bytes: changed.bytes, before: file.bytes };
    return [path === file.path ? change : { ...change, from: file.path }];
  });
}
