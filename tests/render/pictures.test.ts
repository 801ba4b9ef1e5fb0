// Pictures in pages: each format and width to choose from, sizes, loading, addresses, drawings locked in.

import { describe, expect, it } from "vitest";
import type { MadePicture } from "../../src/pictures/picture-plan.ts";
import { createPictures } from "../../src/render/pictures.ts";
import { tags } from "../support/html.ts";
import { png, svg } from "../support/pictures.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const path = "content/media/Été à Tirana (2).jpg";
const bytes = (text: string) => new TextEncoder().encode(text);
const version = (format: "avif" | "webp" | "jpeg" | "svg", width: number, text = `${format}${width}`) => ({
  format,
  width,
  bytes: bytes(text),
});
const photograph: MadePicture = {
  width: 800,
  height: 500,
  versions: [
    version("avif", 360),
    version("avif", 800),
    version("webp", 360),
    version("jpeg", 360),
    version("jpeg", 800),
  ],
};

async function render(picture: MadePicture, part = { alt: "Une île", isFirst: false }) {
  const pictures = await createPictures(new Map([[path, picture]]));
  return { ...pictures, html: pictures.render(path, part) };
}

describe("V13 the HTML of a picture", () => {
  it("offers each format with its widths, best first, and the picture's own last", async () => {
    const { html } = await render(photograph);
    const [avif, webp] = tags(html, "source").map((tag) => tag.attributes);
    const [img] = tags(html, "img").map((tag) => tag.attributes);
    expect(html).toMatch(/^<picture><source[^>]+><source[^>]+><img[^>]+><\/picture>$/);
    expect([avif?.["type"], webp?.["type"]]).toEqual(["image/avif", "image/webp"]);
    expect(avif?.["srcset"]).toMatch(/^\/assets\/media\/ete-a-tirana-2\.[0-9a-f]{8}\.avif 360w, \S+\.avif 800w$/);
    expect(webp?.["srcset"]).toMatch(/^\S+\.webp$/);
    expect(img?.["srcset"]).toMatch(/^\S+\.jpg 360w, \S+\.jpg 800w$/);
    expect(img?.["src"]).toBe(img?.["srcset"]?.split(" ").at(-2));
  });

  it("says its size, so that the text does not jump, and waits until it is near", async () => {
    const [img] = tags((await render(photograph)).html, "img").map((tag) => tag.attributes);
    expect(img).toMatchObject({ width: "800", height: "500", alt: "Une île", loading: "lazy", decoding: "async" });
  });

  it("that is seen first does not wait", async () => {
    const { html } = await render(photograph, { alt: "", isFirst: true });
    expect(html).not.toContain("loading");
    expect(html).toContain('alt=""');
  });

  it("escapes the alternative text", async () => {
    const { html } = await render(photograph, { alt: '"><script>&', isFirst: false });
    expect(html).toContain('alt="&#34;&#62;&#60;script&#62;&#38;"');
  });

  it("of one version is a plain img", async () => {
    const { html } = await render({ width: 8, height: 5, versions: [version("jpeg", 8)] });
    expect(html).toMatch(/^<img src="\S+\.jpg" width="8" height="5" alt="Une île" loading="lazy" decoding="async">$/);
  });
});

describe("V13 the files of a picture", () => {
  it("are served for ever at an address that follows their bytes, with their type", async () => {
    const first = await render(photograph);
    const other = await render({
      ...photograph,
      versions: [version("avif", 360, "x"), ...photograph.versions.slice(1)],
    });
    const changed = [...first.responses.keys()].filter((address) => !other.responses.has(address));
    expect([first.responses.size, changed.length]).toEqual([5, 1]);
    for (const [address, { headers, bodies }] of first.responses) {
      const type = /\.(?:jpg)$/.test(address) ? "jpeg" : address.split(".").at(-1);
      expect(headers).toEqual({
        "Content-Type": `image/${type}`,
        "Cache-Control": "public, max-age=31536000, immutable",
      });
      expect(bodies.gzip).toBeUndefined();
    }
  });

  it("a drawing opened by itself is locked in", async () => {
    const { html, responses } = await render({
      width: 60,
      height: 40,
      versions: [version("svg", 60, svg("<g/>".repeat(99)))],
    });
    const [stored] = responses.values();
    expect(stored?.headers["Content-Security-Policy"]).toMatch(/default-src 'none'.*sandbox/);
    expect(stored?.headers["Content-Type"]).toBe("image/svg+xml");
    expect(html).toMatch(/^<img src="\S+\.svg" width="60" height="40"/);
  });
});

describe("V13 in a page", async () => {
  const picture = await png(40, 30);
  const rendered = await renderFiles({
    "fr/a.md": page("A", "![Une île](../media/ile.png)\n\n## Suite\n\n![Un port](../media/port.png)"),
    "fr/b.md": page("B", "## Début\n\n[![Un plan](../media/plan.svg)](a.md)"),
    "fr/c.md": page("C", "![Secret](../media/secret.png)", "draft: true\n"),
    "media/ile.png": picture,
    "media/port.png": await png(41, 30),
    "media/plan.svg": svg("<g/>"),
    "media/secret.png": await png(42, 30),
    "media/seul.png": await png(43, 30),
  });

  it("only the picture above the first heading is loaded at once", () => {
    const loading = tags(htmlAt(rendered, "/fr/a"), "img").map(({ attributes }) => attributes["loading"]);
    expect(loading).toEqual([undefined, "lazy"]);
    expect(htmlAt(rendered, "/fr/b")).toMatch(/<a href="\/fr\/a"><img src="\S+\.svg"[^>]+ loading="lazy"/);
  });

  it("every file that a page names is served, and nothing of drafts or of pictures that no page shows", () => {
    const html = ["/fr/a", "/fr/b"].map((address) => htmlAt(rendered, address)).join("");
    const named = [...html.matchAll(/\/assets\/media\/[^\s",]+/g)].map(([address]) => address);
    const served = [...rendered.responses.keys()].filter((address) => address.startsWith("/assets/media/"));
    expect(new Set(named)).toEqual(new Set(served));
    expect(served.filter((address) => /secret|seul/.test(address))).toEqual([]);
    expect(served.length).toBeGreaterThan(4);
  });

  it("the picture itself is never served as it came", () => {
    for (const { bodies } of rendered.responses.values())
      expect(Buffer.from(bodies.identity).equals(picture)).toBe(false);
  });
});
