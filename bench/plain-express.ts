// What most sites do: Express, a Nunjucks template and compression for each request. PAGE_FRAME names the page's parts.

import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import express from "express";
import nunjucks from "nunjucks";

interface Parts {
  readonly before: string;
  readonly article: string;
  readonly after: string;
  readonly menu: readonly { readonly href: string; readonly title: string }[];
}

const parts: Parts = JSON.parse(readFileSync(process.env["PAGE_FRAME"] ?? "", "utf8"));
const raw = (html: string) => `{% raw %}${html}{% endraw %}`;
const menu = `<ul>{% for link in menu %}<li><a href="{{ link.href }}">{{ link.title }}</a></li>{% endfor %}</ul>`;
const template = new nunjucks.Template(
  `${raw(parts.before)}${menu}{{ article | safe }}${raw(parts.after)}`,
  new nunjucks.Environment(null, { autoescape: true }),
);
const compress = promisify(brotliCompress);
const app = express();
app.get("/{*path}", async (_request, response) => {
  const html = template.render(parts);
  // The level that the compression middleware takes.
  const body = await compress(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  response.set({ "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "br", Vary: "Accept-Encoding" });
  response.send(body);
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === "object" ? address?.port : ""}\n`);
});
