// Pictures: alternative texts, decoration, weight, files that nobody shows, capitals.

import { describe, expect, it } from "vitest";
import { fixed, problemsIn, saidOf } from "../support/check-site.ts";
import { onePixel } from "../support/pictures.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const media = { "media/ile.png": onePixel };

describe("E9 a picture", () => {
  it("marked decorative needs no alternative text and gets an empty one", async () => {
    const files = { "fr/a.md": page("Ça", "Une ![](../media/ile.png){decorative} île"), ...media };
    expect(problemsIn(files)).toEqual([]);
    expect(htmlAt(await renderFiles(files), "/fr/a")).toMatch(
      /Une <picture>.*<img src="[^"]+" width="1" height="1" alt="" decoding="async"><\/picture> île/,
    );
  });

  it("marked decorative is still looked for", () => {
    expect(saidOf("![](../media/rien.png){decorative}")).toEqual(["image/missing: ![](../media/rien.png){decorative}"]);
  });

  it("without text and mark is refused", () => {
    expect(saidOf("![](../media/ile.png) {decorative}", "fr", media)).toEqual([
      "image/no-alternative: ![](../media/ile.png)",
    ]);
  });

  it.each([
    ["Image de l'île", "redundant"],
    ["Photo", "redundant"],
    ["une image", "redundant"],
    ["Une photo d’un agent", "redundant"],
    ["Photographie du service", "redundant"],
    ["Picture of an island", "redundant"],
    ["Foto e ishullit", "redundant"],
    ["ile.PNG", "file-name"],
    ["IMG_2034", "file-name"],
  ])("with the words %j is reported: %s", (words, kind) => {
    const typed = `![${words}](../media/ile.png)`;
    expect(saidOf(typed, "fr", media)).toEqual([`image/${kind}-alternative: ${typed}`]);
  });

  it.each(["L'île vue du port", "Imagerie spatiale", "Photomontage", "L'image de marque du service"])(
    "with the words %j is right",
    (words) => {
      expect(saidOf(`![${words}](../media/ile.png)`, "fr", media)).toEqual([]);
    },
  );

  it("written with other capitals is put right", () => {
    expect(fixed("![É](../media/ILE.png)", "fr", media)).toBe("![É](../media/ile.png)");
  });
});

describe("a picture file", () => {
  const codes = (files: Parameters<typeof problemsIn>[0]) => problemsIn(files).map((one) => one.code);

  it("of 300 kB is light, one byte more is heavy", () => {
    const shown = { "fr/a.md": page("Ça", "![É](../media/ile.png)") };
    expect(codes({ ...shown, "media/ile.png": new Uint8Array(300_000) })).toEqual([]);
    expect(codes({ ...shown, "media/ile.png": new Uint8Array(300_001) })).toEqual(["image/too-heavy"]);
  });

  it("shown by a draft, or perhaps by a page that cannot be read, is no orphan", () => {
    const draft = page("Ça", "![É](../media/ile.png)", "draft: true\n");
    expect(codes({ ...media, "fr/a.md": draft })).toEqual([]);
    expect(codes({ ...media, "fr/a.md": "é" })).toEqual(["header/missing"]);
    expect(codes(media)).toEqual(["image/orphan"]);
  });
});
