// Assets: fingerprinted addresses, types, what each look serves.

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
    const assets = await createAssets(tiny, "neutral");
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
    const assets = await createAssets(tiny, "neutral");
    expect(() => assets.address("js/b.js")).toThrow("js/b.js: run npm run build");
    expect(() => createAssets([], "neutral")).toThrow("run npm run build");
  });

  it("V14: the neutral look serves neither the fonts nor the styles of the State", async () => {
    const addresses = [...(await createAssets(built, "neutral")).responses.keys()];
    expect(addresses.filter((address) => /woff|marianne|state/i.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(3);
  });

  it("the State look serves its fonts and styles", async () => {
    const assets = await createAssets(built, "state");
    const addresses = [...assets.responses.keys()];
    expect(addresses.filter((address) => address.endsWith(".woff2")).length).toBeGreaterThanOrEqual(3);
    expect(addresses).toContain(assets.address("css/site-state.css"));
  });

  it.each(["neutral", "state"] as const)("every file that the %s styles name is served", async (brand) => {
    const { responses, address } = await createAssets(built, brand);
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
