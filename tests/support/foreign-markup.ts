// Markup that a page of ours never has: elements, attributes and addresses that content must not be able to bring in.

import { decodeHTML } from "entities";

const elements = new Set(
  (
    "html head title meta link script body header nav main footer article section aside div span p a ul ol li dl dt dd " +
    "h1 h2 h3 h4 h5 h6 strong em code pre blockquote cite q hr br abbr time img picture source figure figcaption table caption " +
    "thead tbody tr th td details summary form label input button fieldset legend search svg path g rect circle line polyline polygon text " +
    "tspan desc defs marker use mark small sub sup del s i b dfn address noscript output"
  ).split(" "),
);
/** Written as our templates write them: small letters, values in double quotes. */
const startTag = /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*\/?>/y;
const attribute = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;
/** `//host` is a link to another site like `https://host`, and no more. */
const linked = /^(?:\/(?!\\)|#|\?|https?:|mailto:|tel:)/;
/** What a page loads, and where a form goes, is this site. */
const own = /^(?:\/(?![/\\])|$)/;
const addressNames = new Map([
  ["href", linked],
  ["src", own],
  ["action", own],
]);

/** What is wrong with an HTML text; empty when all of its markup is ours. */
export function foreignMarkup(html: string): string[] {
  const faults: string[] = [];
  for (const { index } of html.matchAll(/<(?=[a-zA-Z!?])/g)) {
    if (/^<!doctype html>/i.test(html.slice(index, index + 15))) continue;
    startTag.lastIndex = index;
    const [, name = "", attributes = ""] = startTag.exec(html) ?? [];
    if (!elements.has(name)) faults.push(html.slice(index, index + 60));
    else faults.push(...foreignAttributes(name, attributes), ...(name === "script" ? foreignScript(html, index) : []));
  }
  return faults;
}

function foreignAttributes(element: string, text: string): string[] {
  return [...text.matchAll(attribute)].flatMap(([whole, name = "", value = ""]) => {
    const isFaulty =
      /^on|^(?:style|srcdoc|http-equiv|formaction|xlink:href)$/i.test(name) ||
      addressNames.get(name)?.test(decodeHTML(value)) === false;
    return isFaulty ? [`${element} ${whole}`] : [];
  });
}

/** A script is a file of ours, or data without a mark that could end it. */
function foreignScript(html: string, at: number): string[] {
  const begin = html.indexOf(">", at) + 1;
  const inner = html.slice(begin, html.indexOf("</script>", begin));
  const isData = html.slice(at, begin).includes('type="application/ld+json"');
  return isData ? (inner.includes("<") ? [inner] : []) : inner === "" ? [] : [inner];
}
