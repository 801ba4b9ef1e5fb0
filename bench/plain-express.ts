// What most sites do: Express makes text, template and compression for each request, or all but the text (TEXT_MADE=once).

import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import express from "express";
import { oncePer } from "../src/content/once-per.ts";
import { readAssetFolder } from "../src/content/read-files.ts";
import { loadSite } from "../src/live/load-site.ts";
import { buildPageViews } from "../src/render/news-pages.ts";
import { renderArticle } from "../src/render/render-article.ts";
import { createContext } from "../src/render/render-site.ts";
import { createTemplates } from "../src/render/templates.ts";
import type { Page } from "../src/site/site.ts";

const origin = "https://ssi.example.org";
const { CONTENT_DIR: contentFolder = "content", TEXT_MADE: textMade } = process.env;
const options = { contentFolder, viewsFolder: "views", origin, isPreview: false };
const { site } = await loadSite(options, new Date());
if (site === undefined) throw new Error("the content cannot be loaded");
const templates = createTemplates(options.viewsFolder);
const context = await createContext(site, { templates, builtAssets: await readAssetFolder("dist/public"), origin });
const pages = new Map(site.pages.map((page) => [page.address, page]));
const render = (page: Page) => renderArticle(page, context, templates);
const articleOf = textMade === "once" ? oncePer(render) : render;
const compress = promisify(brotliCompress);
const app = express();
app.get("/{*path}", async (request, response) => {
  const page = pages.get(request.path);
  const view = page && buildPageViews(page, articleOf(page), context).get(page.address);
  if (page === undefined || view === undefined) return void response.sendStatus(404);
  const html = templates.renderLayout(page.layout, view);
  // The level that the compression middleware takes.
  const body = await compress(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  response.set({ "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "br", Vary: "Accept-Encoding" });
  response.send(body);
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === "object" ? address?.port : ""}\n`);
});
