// The generated pages as projects of Hugo and Eleventy: same Markdown, same frame of a page, each with its own means.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type GeneratedPage, locales } from "./generated-site.ts";

/** A page of our own site, cut where its title, table of contents and text go. */
export interface PageFrame {
  readonly before: string;
  readonly after: string;
}

/** Cuts a rendered page: what stands before the article and after it is the frame of every page. */
export function cutFrame(html: string): PageFrame {
  const start = html.indexOf("<article");
  const end = html.indexOf("</article>") + "</article>".length;
  return { before: html.slice(0, start), after: html.slice(end) };
}

/** Writes a Hugo project into `folder`; `hugo --source folder` builds it. */
export async function writeHugoProject(
  folder: string,
  pages: readonly GeneratedPage[],
  frame: PageFrame,
): Promise<void> {
  const layouts = join(folder, "layouts", "_default");
  await mkdir(layouts, { recursive: true });
  await writePages(join(folder, "content"), pages);
  await writeFile(
    join(folder, "config.toml"),
    'baseURL = "https://site.example/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n[markup.goldmark.parser.attribute]\nblock = true\n',
  );
  const article = `<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .TableOfContents }}{{ .Content }}</article>`;
  const menu = `<ul>{{ range where .Site.RegularPages "Params.order" ">" 0 }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`;
  const partials = join(folder, "layouts", "partials");
  await mkdir(partials, { recursive: true });
  await writeFile(join(partials, "menu.html"), menu);
  const cachedMenu = `{{ partialCached "menu.html" . }}`;
  await writeFile(join(layouts, "single.html"), `${frame.before}${cachedMenu}${article}${frame.after}`);
  await writeFile(
    join(layouts, "list.html"),
    `${frame.before}<ul>{{ range .Pages }}<li>{{ .Title }}</li>{{ end }}</ul>${frame.after}`,
  );
}

/** Writes an Eleventy project into `folder`; its program is installed apart. */
export async function writeEleventyProject(
  folder: string,
  pages: readonly GeneratedPage[],
  frame: PageFrame,
): Promise<void> {
  const includes = join(folder, "src", "_includes");
  await mkdir(includes, { recursive: true });
  await writePages(join(folder, "src"), pages);
  await writeFile(join(folder, "src", "src.json"), '{ "layout": "page.njk" }');
  await writeFile(
    join(folder, "eleventy.config.mjs"),
    `export default function (config) {
  config.addCollection("menu", (all) => all.getAll().filter((item) => item.data.order > 0));
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false };
}
`,
  );
  const menu = `<ul>{% for item in collections.menu %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul>`;
  const article = `<article><h1>{{ title }}</h1><p>{{ description }}</p>{{ content | safe }}</article>`;
  await writeFile(join(includes, "page.njk"), `${raw(frame.before)}${menu}${article}${raw(frame.after)}`);
}

/** Their headers: what a page of theirs shows. */
async function writePages(folder: string, pages: readonly GeneratedPage[]): Promise<void> {
  for (const locale of locales) await mkdir(join(folder, locale), { recursive: true });
  await Promise.all(
    pages.map(({ locale, key, title, description, order, body }) => {
      const header = `title: "${title}"\ndescription: "${description}"\norder: ${order ?? 0}`;
      const name = key === "index" ? "home" : key;
      return writeFile(join(folder, locale, `${name}.md`), `---\n${header}\n---\n\n${body}\n`);
    }),
  );
}

function raw(html: string): string {
  return `{% raw %}${html}{% endraw %}`;
}
