// The verdict on a commit as each forge wants it, and a forge that does not take it.

import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { postCommitStatus } from "../../src/git/commit-status.ts";

const bodies: unknown[] = [];
const forge = createServer(async (request, response) => {
  bodies.push(JSON.parse(await text(request)));
  response.writeHead(request.url?.endsWith("/refused") ? 401 : 201).end("{}");
});
await new Promise<void>((resolve) => forge.listen(0, "127.0.0.1", resolve));
afterAll(() => forge.close());

const bound = forge.address();
const base = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
const token = "0123456789abcdef";

describe("the verdict on a commit", () => {
  it.each([
    ["GitHub", "/repos/o/r/statuses/{commit}", false, { state: "failure", context: "ssi-albanie" }],
    ["Forgejo", "/api/v1/repos/o/r/statuses/{commit}", true, { state: "success", context: "ssi-albanie" }],
    ["GitLab", "/api/v4/projects/1/statuses/{commit}", false, { state: "failed", name: "ssi-albanie" }],
    ["GitLab", "/api/v4/projects/1/statuses/{commit}", true, { state: "success", name: "ssi-albanie" }],
  ])("O10: %s at %s, accepted: %s", async (_, path, isAccepted, expected) => {
    await postCommitStatus({ address: `${base}${path}`, token }, "abc", { isAccepted, description: "Dit" });
    expect(bodies.at(-1)).toEqual({ ...expected, description: "Dit" });
  });

  it("O10: a forge that does not take it is an error that shows no token", async () => {
    const told = postCommitStatus({ address: `${base}/{commit}/refused`, token }, "abc", {
      isAccepted: true,
      description: "",
    });
    await expect(told).rejects.toThrow("the forge answers 401 to the status of abc");
  });
});
