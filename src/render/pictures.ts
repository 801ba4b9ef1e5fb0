// Pictures of the content: each version at an address that follows its bytes, and the HTML that lets a browser choose.

import { createHash } from "node:crypto";
import { posix } from "node:path";
import { slugify } from "../content/markdown/anchors.ts";
import type { MadePicture, PictureVersion } from "../pictures/picture-plan.ts";
import { escapeHtml } from "./escape-html.ts";
import { createStoredResponse, immutable, type StoredResponse } from "./stored-response.ts";

/** A version of a picture and where it is served. */
interface Source {
  readonly format: PictureVersion["format"];
  readonly width: number;
  readonly address: string;
}

export interface PicturePart {
  readonly alt: string;
  /** Seen without scrolling: to be loaded at once. */
  readonly isFirst: boolean;
}

export interface Pictures {
  /** The HTML of the picture at a path. */
  readonly render: (path: string, part: PicturePart) => string;
  readonly responses: ReadonlyMap<string, StoredResponse>;
}

const extensions: Readonly<Record<PictureVersion["format"], string>> = {
  avif: ".avif",
  webp: ".webp",
  jpeg: ".jpg",
  png: ".png",
  svg: ".svg",
};
/** The reading column is 44 rem wide; on a narrower screen a picture is as wide as the screen. */
const sizes = "(min-width:48em) 44rem, 100vw";
/** A drawing that is opened by itself can do nothing: no script, no form, no other file. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Prepares the pictures; `made` holds them by the path of their file. */
export function createPictures(made: ReadonlyMap<string, MadePicture>): Pictures {
  const responses = new Map<string, StoredResponse>();
  const sources = new Map<string, readonly Source[]>();
  for (const [path, { versions }] of made) {
    sources.set(
      path,
      versions.map(({ format, width, bytes }) => ({ format, width, address: addressOf(path, format, bytes) })),
    );
    for (const { format, bytes } of versions) responses.set(addressOf(path, format, bytes), respond(format, bytes));
  }
  return {
    responses,
    render: (path, part) => {
      const picture = made.get(path);
      if (picture === undefined) throw new Error(`${path} was not made`);
      return renderPicture(picture, sources.get(path) ?? [], part);
    },
  };
}

function addressOf(path: string, format: PictureVersion["format"], bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return `/assets/media/${slugify(posix.parse(path).name)}.${hash}${extensions[format]}`;
}

function respond(format: PictureVersion["format"], body: Uint8Array): StoredResponse {
  const isDrawing = format === "svg";
  return createStoredResponse({
    status: 200,
    type: isDrawing ? "image/svg+xml" : `image/${format}`,
    body,
    headers: { ...immutable, ...(isDrawing && { "Content-Security-Policy": drawingPolicy }) },
  });
}

/** The last format is the one that every browser reads. */
function renderPicture(picture: MadePicture, sources: readonly Source[], { alt, isFirst }: PicturePart): string {
  const formats = [...new Set(sources.map(({ format }) => format))];
  const fallback = formats.at(-1);
  const own = sources.filter(({ format }) => format === fallback);
  const attributes = [
    `src="${own.at(-1)?.address}"`,
    ...(own.length > 1 ? [srcset(own)] : []),
    `width="${picture.width}" height="${picture.height}"`,
    `alt="${escapeHtml(alt)}"`,
    ...(isFirst ? [] : ['loading="lazy"']),
    'decoding="async"',
  ];
  const img = `<img ${attributes.join(" ")}>`;
  const others = formats.slice(0, -1).map((format) => {
    const versions = sources.filter((one) => one.format === format);
    return `<source type="image/${format}" ${srcset(versions)}>`;
  });
  return others.length === 0 ? img : `<picture>${others.join("")}${img}</picture>`;
}

function srcset(sources: readonly Source[]): string {
  if (sources.length === 1) return `srcset="${sources[0]?.address}"`;
  return `srcset="${sources.map(({ address, width }) => `${address} ${width}w`).join(", ")}" sizes="${sizes}"`;
}
