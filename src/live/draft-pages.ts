// Pages that are not published, rendered only when a signed link asks for one and kept as long as the snapshot.

import type { Content } from "../content/parse-content.ts";
import type { RawFile } from "../content/source-file.ts";
import type { MadePicture } from "../pictures/picture-plan.ts";
import { answerDraft, type DraftPage, leadToPublic, type OpenDraft, renderDraft } from "../render/render-draft.ts";
import { createContext, type RenderOptions } from "../render/render-site.ts";
import { buildSite } from "../site/build-site.ts";
import { shownMedia } from "../site/shown-media.ts";
import type { Page, Site } from "../site/site.ts";
import { previewPath } from "./preview-link.ts";

export interface DraftOptions {
  /** What the public sees. */
  readonly site: Site;
  readonly content: Content;
  readonly now: Date;
  readonly renderOptions: RenderOptions;
  readonly makeMedia: (media: readonly RawFile[]) => Promise<ReadonlyMap<string, MadePicture>>;
  readonly publicAddresses: ReadonlyMap<string, unknown>;
}

/**
 * Each page is shown in a site of its own, which is the public one with this page in it: the other drafts stay hidden.
 * Nothing of it gets into what the public is served.
 */
export function createDrafts(options: DraftOptions): OpenDraft {
  const { site, content } = options;
  const drafts = new Map<string, Promise<DraftPage>>();
  return async (link, file) => {
    const source = content.pagesByName.get(link.page);
    if (source === undefined) return undefined;
    const published = findPage(site, source);
    if (published !== undefined) return file === "" ? leadToPublic(published.address) : undefined;
    const draft = drafts.get(link.page) ?? openDraft(link.page, options);
    drafts.set(link.page, draft);
    // A draft that could not be made, as of a picture on a full disk, is tried again.
    draft.catch(() => drafts.delete(link.page));
    return answerDraft(await draft, link, file);
  };
}

async function openDraft(name: string, options: DraftOptions): Promise<DraftPage> {
  const { content, now, renderOptions, makeMedia, publicAddresses } = options;
  const { site } = buildSite(content, { now, isPreview: false, shown: name });
  const source = content.pagesByName.get(name);
  const page = source && findPage(site, source);
  if (page === undefined) throw new Error(`no page for ${name}`);
  const links = new Map([[page.address, site.links.get(page.address) ?? new Map()]]);
  const pictures = await makeMedia(shownMedia({ ...site, links }));
  const context = await createContext(site, { ...renderOptions, pictures });
  return renderDraft(page, context, { templates: renderOptions.templates, publicAddresses, path: previewPath });
}

function findPage(site: Site, { locale, key }: { readonly locale: string; readonly key: string }): Page | undefined {
  const page = site.pagesByKey.get(key)?.get(locale);
  return page?.isFallback === false ? page : undefined;
}
