// The generated pages as projects of Hugo and Eleventy that show and offer what this site does, each by its own means.

import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type GeneratedPage, locales } from "./generated-site.ts";

/** Writes a Hugo project into `folder`; `hugo --source folder` builds it. */
export async function writeHugoProject(folder: string, pages: readonly GeneratedPage[]): Promise<void> {
  await cp("bench/hugo", folder, { recursive: true });
  await mkdir(join(folder, "i18n"), { recursive: true });
  for (const locale of locales) {
    const words = await readWords(locale);
    await writeFile(join(folder, "i18n", `${locale}.json`), JSON.stringify(words));
  }
  await writePages(join(folder, "content"), pages, ({ key, order }) => ({
    name: key === "index" ? "_index" : key,
    header: ["date: 2026-11-23", `order: ${order ?? 0}`],
  }));
}

/** Writes an Eleventy project into `folder`; its program is installed apart. */
export async function writeEleventyProject(folder: string, pages: readonly GeneratedPage[]): Promise<void> {
  await cp("bench/eleventy", folder, { recursive: true });
  const words = await Promise.all(locales.map(async (locale) => [locale, await readWords(locale)] as const));
  await writeFile(join(folder, "src/_data/words.json"), JSON.stringify(Object.fromEntries(words)));
  await writePages(join(folder, "src"), pages, ({ locale, key, order }) => ({
    name: key,
    header: ['updated: "2026-11-23"', `order: ${order ?? 0}`, `lang: ${locale}`, `key: ${key}`],
  }));
}

/** The words of the interface without variables: the same in all three. */
async function readWords(locale: string): Promise<Record<string, string>> {
  const words: Record<string, unknown> = parse(await readFile(join("content/words", `${locale}.yml`), "utf8"));
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, text]) =>
      typeof text === "string" && !text.includes("{{") && !name.includes("_") ? [[name, text]] : [],
    ),
  );
}

/** `describe` tells the name of a page's file, without its extension, and the fields that are its own. */
async function writePages(
  folder: string,
  pages: readonly GeneratedPage[],
  describe: (page: GeneratedPage) => { readonly name: string; readonly header: readonly string[] },
): Promise<void> {
  for (const locale of locales) await mkdir(join(folder, locale), { recursive: true });
  await Promise.all(
    pages.map((page) => {
      const { name, header } = describe(page);
      const fields = [`title: "${page.title}"`, `description: "${page.description}"`, ...header];
      return writeFile(join(folder, page.locale, `${name}.md`), `---\n${fields.join("\n")}\n---\n\n${page.body}\n`);
    }),
  );
}
