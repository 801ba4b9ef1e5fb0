// Assets: fingerprinted addresses, types, what each look serves, pictures of the content.

import { describe, expect, it } from "vitest";
import { readAssetFolder } from "../../src/content/read-files.ts";
import { createAssets } from "../../src/render/assets.ts";

const built = await readAssetFolder("dist/public");
const bytes = (text: string) => new TextEncoder().encode(text);
const tiny = [
  { path: "manifest.json", bytes: bytes(`{"js/a.js":"js/a.0a1b.js","css/x.css":"css/x.9f.css"}`) },
  { path: "js/a.0a1b.js", bytes: bytes("let a;") },
  { path: "js/a.0a1b.js.br", bytes: bytes("BR") },
  { path: "js/a.0a1b.js.gz", bytes: bytes("GZ") },
  { path: "css/x.9f.css", bytes: bytes("p{}") },
];

describe("built files", () => {
  it("are found by their name and served at their fingerprinted address, for ever", async () => {
    const assets = await createAssets(tiny, [], "neutral");
    expect(assets.address("js/a.js")).toBe("/assets/js/a.0a1b.js");
    const stored = assets.responses.get("/assets/js/a.0a1b.js");
    expect(stored?.headers).toEqual({
      "Content-Type": "text/javascript; charset=utf-8",
      Vary: "Accept-Encoding",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
    expect(stored?.bodies).toEqual({ identity: bytes("let a;"), br: bytes("BR"), gzip: bytes("GZ") });
  });

  it("a name that was not built says what to do", async () => {
    const assets = await createAssets(tiny, [], "neutral");
    expect(() => assets.address("js/b.js")).toThrow("js/b.js: run npm run build");
    await expect(createAssets([], [], "neutral")).rejects.toThrow("run npm run build");
  });

  it("V14: the neutral look serves neither the fonts nor the styles of the State", async () => {
    const addresses = [...(await createAssets(built, [], "neutral")).responses.keys()];
    expect(addresses.filter((address) => /woff|marianne|state/i.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(3);
  });

  it("the State look serves its fonts and styles", async () => {
    const assets = await createAssets(built, [], "state");
    const addresses = [...assets.responses.keys()];
    expect(addresses.filter((address) => address.endsWith(".woff2")).length).toBeGreaterThanOrEqual(3);
    expect(addresses).toContain(assets.address("css/site-state.css"));
  });

  it.each(["neutral", "state"] as const)("every file that the %s styles name is served", async (brand) => {
    const { responses, address } = await createAssets(built, [], brand);
    const styles = address(brand === "state" ? "css/site-state.css" : "css/site.css");
    const css = Buffer.from(responses.get(styles)?.bodies.identity ?? "").toString();
    const named = [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map((match) => match[1] ?? "");
    const targets = named.filter((name) => !name.startsWith("data:"));
    expect(css.length).toBeGreaterThan(1000);
    for (const target of targets)
      expect(responses.has(new URL(target, `http://x${styles}`).pathname), target).toBe(true);
    expect(targets.filter((target) => /^(?:https?:)?\/\//.test(target))).toEqual([]);
  });
});

describe("pictures of the content", () => {
  it("get an address that follows their bytes", async () => {
    const first = await createAssets(tiny, [{ path: "content/media/plan.png", bytes: bytes("1") }], "neutral");
    const second = await createAssets(tiny, [{ path: "content/media/plan.png", bytes: bytes("2") }], "neutral");
    const address = first.mediaAddress("content/media/plan.png");
    expect(address).toMatch(/^\/assets\/media\/plan\.[0-9a-f]{8}\.png$/);
    expect(second.mediaAddress("content/media/plan.png")).not.toBe(address);
    expect(first.responses.get(address)?.headers["Content-Type"]).toBe("image/png");
  });

  it.each(["jpg", "jpeg", "webp", "avif", "gif"])("a %s picture has its type", async (extension) => {
    const path = `content/media/a.${extension}`;
    const assets = await createAssets(tiny, [{ path, bytes: bytes("1") }], "neutral");
    const type = assets.responses.get(assets.mediaAddress(path))?.headers["Content-Type"];
    expect(type).toBe(`image/${extension === "jpg" ? "jpeg" : extension}`);
  });

  it("a name with accents, spaces and capitals gives an address of plain letters", async () => {
    const path = "content/media/Été à Tirana (2).png";
    const assets = await createAssets(tiny, [{ path, bytes: bytes("1") }], "neutral");
    expect(assets.mediaAddress(path)).toMatch(/^\/assets\/media\/ete-a-tirana-2\.[0-9a-f]{8}\.png$/);
  });

  it("two pictures of one name in two folders do not take each other's place", async () => {
    const media = ["a", "b"].map((folder) => ({ path: `content/media/${folder}/plan.png`, bytes: bytes(folder) }));
    const assets = await createAssets(tiny, media, "neutral");
    const bodies = media.map(({ path }) => assets.responses.get(assets.mediaAddress(path))?.bodies.identity);
    expect(bodies).toEqual([bytes("a"), bytes("b")]);
  });
});
