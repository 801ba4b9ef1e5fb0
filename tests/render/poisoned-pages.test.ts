// Poisoned pages, rendered even where the check refuses them: nothing of theirs becomes markup or runs.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssetFolder } from "../../src/content/read-files.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { bodies, headers } from "../fixtures/poison/pages.ts";
import { foreignMarkup } from "../support/foreign-markup.ts";
import { runCount } from "../support/run-count.ts";
import { frenchOnly, page, renderFiles } from "../support/site-files.ts";

const together = 20;
const shared = { builtAssets: await readAssetFolder("dist/public"), templates: createTemplates("views") };

/** Each page stands in a list of news, so that feeds bear its text too. */
async function foreignIn(texts: readonly string[]): Promise<string[]> {
  const files = texts.map((text, index) => [`fr/actualites/n${index}.md`, text] as const);
  const site = await renderFiles(
    { ...frenchOnly, "fr/actualites/index.md": page("Actualités", "", "layout: news\n"), ...Object.fromEntries(files) },
    shared,
  );
  return [...site.responses].flatMap(
    ([
      path,
      {
        headers: own,
        bodies: { identity },
      },
    ]) => {
      const type = own["Content-Type"] ?? "";
      const text = Buffer.from(identity).toString();
      if (own["Location"] !== undefined) return /^\/(?![/\\])[^\r\n]*$/.test(own["Location"]) ? [] : [own["Location"]];
      const html = type.startsWith("text/html") ? [text] : type.includes("atom") ? escapedTexts(text) : [];
      return html.flatMap((one) => foreignMarkup(one)).map((fault) => `${path}: ${fault}`);
    },
  );
}

/** The HTML that a feed bears as text. */
function escapedTexts(xml: string): string[] {
  return [...xml.matchAll(/ type="html"[^>]*>([^<]*)</g)].map(([, text = ""]) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

const dated = (text: string) => text.replace("updated: 2026-11-23\n", "updated: 2026-11-23\npublishFrom: 2026-01-02\n");

describe("poisoned pages", () => {
  it("are more than sixty, each another", () => {
    const all = new Set([...bodies, ...headers]);
    expect(all.size).toBe(bodies.length + headers.length);
    expect(all.size).toBeGreaterThanOrEqual(100);
  });

  it("markup of theirs would be seen", () => {
    expect(foreignMarkup("<p>a</p>")).toEqual([]);
    for (const text of bodies.slice(0, 15)) expect(foreignMarkup(`<p>${text}</p>`), text).not.toEqual([]);
    for (const text of ['<a href="javascript:alert(1)">', '<p onclick="x">', "<script>1</script>", '<img src="//b">'])
      expect(foreignMarkup(text), text).not.toEqual([]);
  });

  it.each(bodies)("bring nothing through: %j", async (body) => {
    expect(await foreignIn([dated(page("A", body))])).toEqual([]);
  });

  it.each(headers)("bring nothing through by their header: %j", async (text) => {
    expect(await foreignIn([dated(text)])).toEqual([]);
  });

  it("nor do generated ones", { timeout: 3_600_000 }, async () => {
    const marks = [
      "[",
      "](",
      ")",
      "<",
      ">",
      '"',
      "'",
      "`",
      "*",
      "\n",
      "\n\n",
      ":::callout ",
      "\n:::\n",
      "{",
      "}",
      "|",
      "&",
      "\\",
      "{#",
    ];
    const part = fc.oneof(fc.constantFrom(...bodies), fc.constantFrom(...marks), fc.string({ maxLength: 5 }));
    const body = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => dated(page("A", parts.join(""))));
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: together, maxLength: together }), async (texts) => {
        expect(await foreignIn(texts)).toEqual([]);
      }),
      { numRuns: runCount(5, together) },
    );
  });
});
