// Makes docs/images/*.png for the editors' guide: each block's first example, as the built site shows it.

import { mkdir, stat } from "node:fs/promises";
import { type Browser, chromium } from "playwright-core";
import sharp from "sharp";
import { type ComponentDefinition, parseComponentDefinitions } from "../src/content/markdown/component-definitions.ts";
import { parseContent } from "../src/content/parse-content.ts";
import { readAssetFolder, readContentFolder, readFolder } from "../src/content/read-files.ts";
import { type RenderedSite, renderSite } from "../src/render/render-site.ts";
import { createTemplates } from "../src/render/templates.ts";
import { buildSite } from "../src/site/build-site.ts";
import { chromiumArguments, findChromium } from "./find-chromium.ts";

const origin = "http://exemple.invalid";
const folder = "docs/images";
const mostBytes = 40_000;
/** What a picture shows: the text of a page with one thing in it. */
interface Example {
  readonly name: string;
  readonly markdown: string;
  /** Of the window, in CSS pixels: drawings are narrow. */
  readonly width?: number;
}

const plainExamples: readonly Example[] = [
  { name: "table", markdown: "| Niveau | Nom |\n|---|---|\n| Central | DCI |\n| Pays | SSI |" },
  {
    name: "texte",
    markdown:
      "## Les missions\n\nLe service **conseille** l'ambassade. Voir la page [Contact](contact.md).\n\n- une première idée ;\n- une seconde idée.",
  },
];

/** Figures of the site's own content, drawn from its data. */
const figureExamples: readonly Example[] = ["reseau", "lignee", "niveaux", "paris-tirana"].map((name) => ({
  name: `figure-${name}`,
  markdown: `:::figure {data=${name}}\n:::`,
  ...(name !== "reseau" && { width: 400 }),
}));

const definitions = parseComponentDefinitions(await readFolder("views/components", ".yml"));
const examples = [...plainExamples, ...figureExamples, ...[...definitions.values()].flatMap(exampleOf)];
const site = await renderExamples();
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
try {
  for (const example of examples) await takePicture(browser, example);
} finally {
  await browser.close();
}

function exampleOf({ name, container, examples: [first] }: ComponentDefinition): Example[] {
  const { markdown } = first ?? {};
  return container === undefined || markdown === undefined ? [] : [{ name, markdown }];
}

/** The site of the repository, with a page more for each example. */
async function renderExamples(): Promise<RenderedSite> {
  const { files } = await readContentFolder("content");
  const pages = examples.map(({ name, markdown }) => {
    const text = `---\ntitle: "Exemple"\ndescription: "Exemple"\nupdated: 2026-11-23\n---\n\n${markdown}\n`;
    return { path: `content/fr/exemple-${name}.md`, bytes: new TextEncoder().encode(text) };
  });
  const { content, problems } = parseContent("content", [...files, ...pages], definitions);
  if (content === undefined) throw new Error(`The content has errors: ${JSON.stringify(problems)}`);
  const built = buildSite(content, { now: new Date(), isPreview: true });
  const builtAssets = await readAssetFolder("dist/public");
  return renderSite(built.site, { templates: createTemplates("views"), builtAssets, origin });
}

async function takePicture(browser: Browser, { name, width = 720 }: Example): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: "light" });
  await page.route(`${origin}/**`, (route) => {
    const stored = site.responses.get(new URL(route.request().url()).pathname);
    if (stored === undefined) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ status: stored.status, headers: stored.headers, body: Buffer.from(stored.bodies.identity) });
  });
  await page.goto(`${origin}/fr/exemple-${name}`);
  const path = `${folder}/${name}.png`;
  for (const closed of await page.locator(".site-text > details:not([open]) > summary").all()) await closed.click();
  await page.mouse.move(0, 0);
  const picture = await page.locator(".site-text").screenshot({ animations: "disabled", caret: "hide" });
  await sharp(picture).png({ palette: true, compressionLevel: 9 }).toFile(path);
  await page.close();
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes; the limit is ${mostBytes}`);
  process.stdout.write(`${path} ${size}\n`);
}
