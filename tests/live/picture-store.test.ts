// Pictures from file to versions: judged, made once, taken from the cache afterwards.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectPictures, makePictures } from "../../src/live/picture-store.ts";
import { memoryCache } from "../support/memory-cache.ts";
import { jpeg, png, svg } from "../support/pictures.ts";
import { summarise } from "../support/site-files.ts";

const file = (name: string, bytes: Uint8Array) => ({ path: `content/media/${name}`, bytes });
const text = (value: string) => new TextEncoder().encode(value);
const photograph = file("ile.jpg", await jpeg(400, 200));

async function make(media: Parameters<typeof inspectPictures>[0], cache = memoryCache()) {
  const { facts, problems } = await inspectPictures(media, cache);
  return { made: await makePictures(media, facts, cache), problems, cache };
}

describe("V13 pictures", () => {
  it("are made in each format and width, each of its true size", async () => {
    const picture = (await make([photograph])).made.get(photograph.path);
    expect(picture).toMatchObject({ width: 400, height: 200 });
    const sizes = await Promise.all(
      (picture?.versions ?? []).map(async ({ format, bytes }) => {
        const found = await sharp(bytes).metadata();
        return `${format} ${found.format} ${found.width}x${found.height}`;
      }),
    );
    expect(sizes).toEqual(
      ["avif heif", "webp webp", "jpeg jpeg"].flatMap((one) => ["360x180", "400x200"].map((size) => `${one} ${size}`)),
    );
  });

  it("are made once: a second start does no work at all", async () => {
    const { made, cache } = await make([{ ...photograph }]);
    // The facts, and three formats of two widths.
    expect(cache.written).toHaveLength(7);
    const again = await make([{ ...photograph }], cache);
    expect(cache.written).toHaveLength(7);
    expect(again.made).toEqual(made);
  });

  it("are made once: a second load of the same file asks not even the cache", async () => {
    const one = { ...photograph };
    const { made } = await make([one]);
    const { made: again, cache } = await make([one]);
    expect(cache.written).toEqual([]);
    expect(again.get(one.path)).toBe(made.get(one.path));
  });

  it("are made anew when one byte of the file changes, whatever its name", async () => {
    const { cache } = await make([{ ...photograph }]);
    await make([file("autre.jpg", photograph.bytes)], cache);
    expect(cache.written).toHaveLength(7);
    await make([file("ile.jpg", await jpeg(400, 201))], cache);
    expect(cache.written).toHaveLength(14);
  });

  it("facts of another kind in the cache are not believed", async () => {
    const { cache } = await make([{ ...photograph }]);
    for (const [key, bytes] of cache.entries)
      if (key.includes("facts")) cache.entries.set(key, text(`{"kind":${bytes.length}}`));
    expect((await make([{ ...photograph }], cache)).problems).toEqual([]);
  });

  it("a drawing is served as it was cleaned, and needs no cache", async () => {
    const { made, cache } = await make([file("plan.svg", text(`<!-- a -->${svg("<g/>")}`))]);
    expect(cache.written).toEqual([]);
    const [version] = made.get("content/media/plan.svg")?.versions ?? [];
    expect(new TextDecoder().decode(version?.bytes)).toBe(svg("<g/>"));
  });

  it("the bad ones are reported all at once, the good ones are made, and no verdict on a bad one is kept", async () => {
    const media = [file("a.png", text("no")), file("b.svg", text(svg("<script/>"))), file("c.png", await png(4, 4))];
    const { made, problems, cache } = await make(media);
    expect(summarise(problems)).toEqual([
      "image/broken content/media/a.png:1:1-1:1",
      "image/svg-unsafe content/media/b.svg:1:64-1:73",
    ]);
    expect([...made.keys()]).toEqual(["content/media/c.png"]);
    expect(cache.written.filter((key) => key.includes("facts"))).toHaveLength(1);
  });
});
