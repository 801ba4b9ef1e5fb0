// Draws a card: a coloured field, the title as large as it fits, who speaks and in which language. No emblem, no photograph.

import { join } from "node:path";
import { type Card, cardSize } from "./card.ts";
import { loadSharp } from "./load-sharp.ts";

/** The typeface comes with the site, as a clean machine has none: a family name, and its file for each weight. */
const family = "Source Sans 3";
const files = { Regular: "SourceSans3_400Regular.ttf", Bold: "SourceSans3_700Bold.ttf" } as const;

const margin = 88;
const textWidth = cardSize.width - 2 * margin;
const colours = {
  neutral: { ground: "#1b1b35", accent: "#6a6af4", title: "#ffffff", small: "#cacafb" },
  state: { ground: "#ffffff", accent: "#000091", title: "#161616", small: "#3a3a3a" },
} as const;
/** Largest first; a title that fills more than this height takes the next size. */
const titleSizes = [84, 68, 54, 42] as const;
const titleHeight = 290;
/** In characters; what is longer is cut: nobody reads it on a card. */
const most = { title: 180, organisation: 130, language: 40 } as const;

interface Line {
  readonly text: string;
  readonly weight: keyof typeof files;
  readonly size: number;
  readonly colour: string;
}

/** Draws the card as PNG. `fontsFolder` holds the typeface. */
export async function drawCard(card: Card, fontsFolder: string): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const { ground, accent, title: ink, small } = colours[card.brand];
  const isRightToLeft = card.dir === "rtl";
  const setLine = async ({ text, weight, size, colour }: Line) => {
    const options = {
      text: `<span foreground="${colour}">${escapeMarkup(text.trim() || "–")}</span>`,
      font: `${family} ${weight} ${size}`,
      fontfile: join(fontsFolder, files[weight]),
      width: textWidth,
      align: isRightToLeft ? "right" : "left",
      wrap: "word-char",
      dpi: 72,
      rgba: true,
    } as const;
    const { data, info } = await sharp({ text: options })
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    return { input: data, width: info.width, height: info.height };
  };
  const title = await firstThat(titleSizes, async (size) => {
    const set = await setLine({ text: cut(card.title, most.title), weight: "Bold", size, colour: ink });
    return { set, isRight: set.height <= titleHeight };
  });
  const organisation = await setLine({
    text: cut(card.organisation, most.organisation),
    weight: "Regular",
    size: 34,
    colour: small,
  });
  const language = await setLine({ text: cut(card.language, most.language), weight: "Bold", size: 30, colour: small });
  const start = (width: number) => (isRightToLeft ? cardSize.width - margin - width : margin);
  const background = `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}"><rect width="100%" height="100%" fill="${ground}"/><rect x="${start(96)}" y="150" width="96" height="10" fill="${accent}"/></svg>`;
  return sharp(Buffer.from(background))
    .composite([
      { input: language.input, left: start(language.width), top: 88 },
      { input: title.input, left: start(title.width), top: 200 },
      {
        input: organisation.input,
        left: start(organisation.width),
        top: cardSize.height - margin - organisation.height,
      },
    ])
    .removeAlpha()
    .png({ palette: true, colours: 32, effort: 4 })
    .toBuffer();
}

/** The first size at which the title fits, or else the last. */
async function firstThat<Set>(
  sizes: readonly number[],
  attempt: (size: number) => Promise<{ set: Set; isRight: boolean }>,
): Promise<Set> {
  const [size = 0, ...smaller] = sizes;
  const { set, isRight } = await attempt(size);
  return isRight || smaller.length === 0 ? set : firstThat(smaller, attempt);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, "")}…`;
}

/** Pango reads its own markup. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
