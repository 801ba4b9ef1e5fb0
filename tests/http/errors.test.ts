// Error pages: 404 in the language of the address, 500 with a request id and never a stack.

import request from "supertest";
import { describe, expect, it, vi } from "vitest";
import type { AppOptions } from "../../src/http/app.ts";
import { type AnswerLine, watchAnswer } from "../../src/http/request-log.ts";
import type { RenderedSite } from "../../src/render/render-site.ts";
import { appOf, tinySite } from "../support/app.ts";

/** The tiny site with a map that throws the first times it is asked. */
function failing(times: number): () => RenderedSite {
  let left = times;
  const get = (path: string) => {
    if (left === 0) return tinySite.responses.get(path);
    left -= 1;
    throw new Error("secret at /srv/site/content");
  };
  const broken = { ...tinySite, responses: Object.assign(new Map(tinySite.responses), { get }) };
  return () => broken;
}

describe("404", () => {
  it.each([
    ["/fr/rien", "de", "fr"],
    ["/en/nothing", "fr", "en"],
    ["/SQ/asgje", "fr", "sq"],
    ["/rien", "sq;q=0.9, fr;q=0.1", "sq"],
    ["/rien", "de", "fr"],
    ["/fr/bientot", "fr", "fr"],
    ["/constructor", "en", "en"],
    ["/fr/__proto__", "en", "fr"],
  ])("%s, read in %s, is said in %s", async (target, accepted, locale) => {
    const answer = await request(appOf().app).get(target).set("Accept-Language", accepted);
    expect([answer.status, answer.headers["content-language"]]).toEqual([404, locale]);
    expect(answer.text).toContain(`${locale} notFoundTitle`);
    expect(answer.text).toContain(`<html lang="${locale}"`);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("C10: keeps the menu, the languages and the way home", async () => {
    const { text } = await request(appOf().app).get("/en/nothing");
    for (const mark of [`href="/en/"`, `href="/fr/"`, "en mainMenu", "en footerMenu"]) expect(text).toContain(mark);
  });
});

describe("500", () => {
  it("answers a page in the language of the address, with the id that the log has", async () => {
    const { app, errors } = appOf(failing(1));
    const answer = await request(app).get("/en/directorate?token=secret");
    expect([answer.status, answer.headers["content-language"]]).toEqual([500, "en"]);
    expect(answer.text).toContain("en serverErrorTitle");
    expect(errors.map(({ path }) => path)).toEqual(["/en/directorate"]);
    expect(errors[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.text).toContain(errors[0]?.requestId ?? "no id");
  });

  it("shows no stack, no path, no message, and no mark where the id goes", async () => {
    const { app } = appOf(failing(1));
    const { text, headers } = await request(app).get("/fr/");
    expect(text).not.toMatch(/secret|\/srv|at .*\.ts|Error:|node_modules/);
    expect(text).not.toContain(tinySite.requestIdMarker);
    expect(JSON.stringify(headers)).not.toContain("secret");
  });

  it("O12: has one id in the log, whether of the failure or of the answer", async () => {
    const lines: AnswerLine[] = [];
    const onRequest: AppOptions["onRequest"] = (asked, response) =>
      watchAnswer(asked, response, (line) => lines.push(line));
    const { app, errors } = appOf(failing(1), { onRequest });
    await request(app).get("/fr/");
    await request(app).get("/fr/");
    expect(lines.map(({ requestId }) => requestId === errors[0]?.requestId)).toEqual([true, false]);
  });

  it("two failures have two ids", async () => {
    const { app, errors } = appOf(failing(2));
    await Promise.all([request(app).get("/fr/"), request(app).get("/fr/")]);
    expect(new Set(errors.map(({ requestId }) => requestId)).size).toBe(2);
  });

  it("is not cached, and the next request is answered", async () => {
    const { app } = appOf(failing(1));
    const failed = await request(app).get("/fr/").set("Accept-Encoding", "br");
    expect([failed.status, failed.headers["cache-control"], failed.headers["etag"]]).toEqual([
      500,
      "no-store",
      undefined,
    ]);
    expect(failed.headers["content-encoding"]).toBeUndefined();
    expect((await request(app).get("/fr/")).status).toBe(200);
  });

  it("HEAD gets the same headers", async () => {
    const [head, get] = await Promise.all([
      request(appOf(failing(1)).app).head("/fr/"),
      request(appOf(failing(1)).app).get("/fr/"),
    ]);
    expect([head.status, head.headers["content-length"]]).toEqual([500, get.headers["content-length"]]);
  });

  it("even when nothing can be rendered, no stack is shown", async () => {
    const printed = vi.spyOn(console, "error").mockReturnValue();
    const { app } = appOf(() => {
      throw new Error("secret at /srv/site");
    });
    const answer = await request(app).get("/fr/");
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret|srv|at /);
    await vi.waitFor(() => expect(printed).toHaveBeenCalledOnce());
    printed.mockRestore();
  });
});
