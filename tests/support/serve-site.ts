// The real content behind the production app on a free port, in either look, with a log of what was asked for.

import type { SiteNotice } from "../../src/content/compliance-settings.ts";
import { readAssetFolder } from "../../src/content/read-files.ts";
import type { Brand } from "../../src/content/settings.ts";
import { createApp } from "../../src/http/app.ts";
import { createFileCache } from "../../src/live/file-cache.ts";
import { packSite } from "../../src/live/pack-site.ts";
import { makePictures } from "../../src/live/picture-store.ts";
import { loadSite } from "../../src/live/snapshot.ts";
import { createPhrasebooks, type WordTexts } from "../../src/render/i18n.ts";
import { type RenderedSite, renderSite } from "../../src/render/render-site.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { shownMedia } from "../../src/site/shown-media.ts";
import type { Page } from "../../src/site/site.ts";

/** A request that reached the server, with the bytes of the body that it got. */
export interface LoggedRequest {
  readonly path: string;
  readonly status: number;
  readonly bodyBytes: number;
  readonly encoding: string;
}

/** A notice of each kind, on every page of a site that is given them. */
export const someNotices: readonly SiteNotice[] = (["info", "warning", "alert"] as const).map((kind) => ({
  kind,
  text: { fr: `Annonce : ${kind}`, en: `Notice: ${kind}` },
  link: { to: "contact", label: "Contact" },
  from: "2026-01-01",
  until: "2099-01-01",
}));

export interface ServedSite {
  readonly origin: string;
  readonly pages: readonly Page[];
  /** One page of each layout in each language, for what does not depend on the text of a page. */
  readonly samples: readonly Page[];
  readonly rendered: RenderedSite;
  /** The words of the interface, as pages of a locale print them. */
  readonly words: (locale: string) => WordTexts;
  /** Empties the log and returns what it held, once every answer has left. */
  readonly takeLog: () => LoggedRequest[];
}

/** What is turned in the settings of the committed content. */
interface Turned {
  readonly isMourning?: boolean;
  readonly notices?: readonly SiteNotice[];
}

const served = new Map<string, Promise<ServedSite>>();

/** Serves the committed content, once for all the files of a worker; an error in it fails the test that asks. */
export function serveSite(brand: Brand = "neutral", turned: Turned = {}): Promise<ServedSite> {
  const name = JSON.stringify([brand, turned]);
  const site = served.get(name) ?? startSite(brand, turned);
  served.set(name, site);
  return site;
}

async function startSite(brand: Brand, turned: Turned): Promise<ServedSite> {
  let rendered: RenderedSite | undefined;
  const server = createApp({
    current: () => {
      if (rendered === undefined) throw new Error("asked before the site was rendered");
      return rendered;
    },
    origin: "http://127.0.0.1",
    trustedProxies: 0,
    logError: (error) => {
      throw error;
    },
  });
  const origin = await new Promise<string>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : address}`);
    });
  });
  server.unref();
  const content = await renderContent(origin, brand, turned);
  rendered = content.rendered;
  const log: LoggedRequest[] = [];
  server.prependListener("request", (request, response) => {
    const { method = "", url = "" } = request;
    // Prepared heads go out as lists of names and values, which the response does not show afterwards.
    const head: unknown[] = [];
    response.writeHead = new Proxy(response.writeHead, {
      apply: (writeHead, self, args) => {
        if (Array.isArray(args[1])) head.push(...args[1]);
        return Reflect.apply(writeHead, self, args);
      },
    });
    const header = (name: string) => head[head.indexOf(name) + 1];
    response.on("finish", () => {
      const hasBody = method !== "HEAD" && response.statusCode !== 304;
      const bodyBytes = hasBody && head.includes("Content-Length") ? Number(header("Content-Length")) : 0;
      const encoding = head.includes("Content-Encoding") ? String(header("Content-Encoding")) : "identity";
      log.push({ path: url, status: response.statusCode, bodyBytes, encoding });
    });
  });
  return { origin, ...content, takeLog: () => log.splice(0) };
}

/** The neutral site with its settings turned: the content stays as it is on disk. */
async function renderContent(
  origin: string,
  brand: Brand,
  { isMourning = false, notices = [] }: Turned,
): Promise<Pick<ServedSite, "pages" | "samples" | "rendered" | "words">> {
  const options = { contentFolder: "content", viewsFolder: "views", assetsFolder: "dist/public", origin };
  const { site, problems, pictures } = await loadSite({ ...options, isPreview: false }, new Date());
  if (site === undefined) throw new Error(`the content cannot be loaded: ${JSON.stringify(problems)}`);
  const plain = await renderSite(
    { ...site, notices, settings: { ...site.settings, brand, mourning: isMourning } },
    {
      templates: createTemplates("views"),
      builtAssets: await readAssetFolder("dist/public"),
      pictures: await makePictures(shownMedia(site), pictures, createFileCache(".cache")),
      origin,
    },
  );
  const rendered = packSite(plain);
  const phrasebooks = createPhrasebooks(site.words, site.settings);
  const words = (locale: string) => {
    const phrasebook = phrasebooks.get(locale);
    if (phrasebook === undefined) throw new Error(`no words for ${locale}`);
    return phrasebook.words;
  };
  const samples = new Map(site.pages.map((page) => [`${page.layout} ${page.locale}`, page]));
  return { pages: site.pages, samples: [...samples.values()], rendered, words };
}
