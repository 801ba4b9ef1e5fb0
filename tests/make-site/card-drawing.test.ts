// Cards drawn by a process of their own: it ends when it is not needed, and its end is no end of the cards.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDrawing } from "../../src/make-site/card-drawing.ts";
import type { Card } from "../../src/pictures/card.ts";

const card: Card = { title: "Titre", organisation: "SSI", language: "Français", brand: "neutral", dir: "ltr" };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-drawing-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A process that answers with its own number, or ends without an answer when the title says so. */
async function script(): Promise<URL> {
  const file = join(folder, "draw.mjs");
  await writeFile(
    file,
    `process.on("message", ({ card: { title } }) => title === "fin" ? process.exit(1) : title === "faute"
      ? process.send({ reason: "no such font" })
      : process.send({ bytes: new TextEncoder().encode(String(process.pid)) }));`,
  );
  return pathToFileURL(file);
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("createDrawing", () => {
  it("draws with the built program", async () => {
    const draw = createDrawing(pathToFileURL("dist/draw-cards.js"), "dist/fonts", 50);
    expect(text((await draw(card)).subarray(1, 4))).toBe("PNG");
  });

  it("keeps one process for one card after the other, and lets go of it when there is no more", async () => {
    const draw = createDrawing(await script(), "fonts", 100);
    const [first, second] = [text(await draw(card)), text(await draw(card))];
    expect(second).toBe(first);
    expect(isRunning(Number(first))).toBe(true);
    await expect.poll(() => isRunning(Number(first))).toBe(false);
    expect(text(await draw(card))).not.toBe(first);
  });

  it("tells why a card cannot be drawn, and goes on", async () => {
    const draw = createDrawing(await script(), "fonts", 100);
    await expect(draw({ ...card, title: "faute" })).rejects.toThrow("no such font");
    expect(Number(text(await draw(card)))).toBeGreaterThan(0);
  });

  it("a process that ends by itself is told, and the next card starts another one", async () => {
    const draw = createDrawing(await script(), "fonts", 100);
    await expect(draw({ ...card, title: "fin" })).rejects.toThrow("has ended");
    expect(Number(text(await draw(card)))).toBeGreaterThan(0);
  });
});
