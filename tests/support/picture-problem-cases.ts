// One tiny site per code about what is wrong inside a picture file, with the exact place at which it must be reported.

import type { ProblemCode } from "../../src/problem-codes.ts";
import { animation, pngOfClaimedSize, svg } from "./pictures.ts";
import type { ProblemCase } from "./problem-cases.ts";
import { page } from "./site-files.ts";

const shown = (name: string, file: string | Uint8Array) => ({
  "fr/a.md": page("Ça", `![Un plan](../media/${name})`),
  [`media/${name}`]: file,
});

export const pictureProblemCases = {
  "image/broken": { files: shown("plan.png", "Été"), at: "media/plan.png:1:1-1:1" },
  "image/animated": { files: shown("plan.gif", animation), at: "media/plan.gif:1:1-1:1" },
  "image/too-large": { files: shown("plan.png", pngOfClaimedSize(60_000, 1_001)), at: "media/plan.png:1:1-1:1" },
  "image/over-limit": {
    files: shown("plan.svg", svg(" ".repeat(1_000_000))),
    symlinks: {},
    at: "media/plan.svg:1:1-1:1",
  },
  "image/svg-syntax": { files: shown("plan.svg", svg("\n  <g>é\n")), at: "media/plan.svg:3:1-3:2" },
  "image/svg-unsafe": {
    files: shown("plan.svg", svg('\n<title>Été 👮</title><g onload="a()"/>')),
    at: "media/plan.svg:2:25-2:37",
  },
  "image/svg-size": { files: shown("plan.svg", svg("", 'width="100%"')), at: "media/plan.svg:1:1-1:54" },
} as const satisfies Partial<Record<ProblemCode, ProblemCase>>;
