// What an SVG drawing may hold: shapes, text, colours, references to itself. Everything else is refused or left out.

import type { SvgAttribute } from "./svg-markup.ts";

/** No script, no page inside the page, no picture or file from elsewhere, no link, no animation. */
const elements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop pattern clipPath mask marker switch view filter feBlend feColorMatrix
   feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
   feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
   feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
/** Words of a person or names: no address is ever read from them. */
const wordAttributes = /^(?:aria-[a-z]+|id|class|role|lang|version|baseProfile)$/;
/** Notes of drawing programs, and conditions that no browser asks any more. */
const uselessAttributes = /^(?:data-.*|requiredFeatures|requiredExtensions|contentScriptType|contentStyleType)$/;
/** Addresses, and the ways of CSS to load a file or to hide one. A reference to a part of the drawing is allowed. */
const loading =
  /\\|@(?!media\b)|url\(\s*["']?(?!\s*["']?#)|(?:image|image-set|cross-fade|element|src|expression)\(|(?:javascript|vbscript|data|https?|ftp|file|blob):|\/\//i;

export type SvgVerdict = "keep" | "leave-out" | "refuse";

/** Tags of drawing programs (`sodipodi:namedview`, `rdf:RDF`) are left out; under any prefix, a script is a script. */
export function judgeElement(name: string): SvgVerdict {
  const [local = "", prefix] = name.split(":").reverse();
  if (prefix !== undefined)
    return /^(?:script|foreignObject|handler|iframe|object|embed|image|a)$/i.test(local) ? "refuse" : "leave-out";
  if (name === "metadata") return "leave-out";
  return elements.has(name) ? "keep" : "refuse";
}

export function judgeAttribute({ name, value }: SvgAttribute): SvgVerdict {
  const [local = "", prefix] = name.split(":").reverse();
  if (/^on/i.test(local) || name === "xml:base" || /^(?:src|data|action|formaction|srcdoc)$/i.test(local))
    return "refuse";
  if (local.toLowerCase() === "href") return /^#[\w.:-]+$/.test(value) ? keepIf(prefix, ["xlink"]) : "refuse";
  if (name === "xmlns") return value === "http://www.w3.org/2000/svg" ? "keep" : "refuse";
  if (prefix === "xmlns") return name === "xmlns:xlink" ? "keep" : "leave-out";
  if (prefix !== undefined) return keepIf(prefix, ["xml"]);
  if (uselessAttributes.test(name)) return "leave-out";
  if (wordAttributes.test(name)) return "keep";
  return isSafeStyle(value) ? "keep" : "refuse";
}

/** A style sheet or a value that loads nothing. */
export function isSafeStyle(css: string): boolean {
  return !/[<]/.test(css) && !loading.test(css);
}

function keepIf(prefix: string | undefined, known: readonly string[]): SvgVerdict {
  return prefix === undefined || known.includes(prefix) ? "keep" : "leave-out";
}
