// What Node can do at best: one prepared answer, whatever is asked. Head and body come from a file: RAW_ANSWER.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const { head, body }: { head: string[]; body: string } = JSON.parse(
  readFileSync(process.env["RAW_ANSWER"] ?? "", "utf8"),
);
const bytes = Buffer.from(body, "base64");
const server = createServer((_request, response) => {
  response.writeHead(200, head).end(bytes);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`ready http://127.0.0.1:${typeof address === "object" ? address?.port : ""}\n`);
});
