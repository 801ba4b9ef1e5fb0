// What pages must not do: write to the console, break their policy, call somebody else, leave a cookie.
/// <reference lib="dom" />

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openChromium, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const sites = { neutral: await serveSite(), state: await serveSite("state") };

/** Notes what the page says, breaks or asks of another origin, from now on. */
async function listen(page: Page, origin: string): Promise<string[]> {
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
    if (response.headers()["set-cookie"] !== undefined) heard.push(`cookie: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) heard.push(`foreign: ${request.url()}`);
  });
  await page.exposeFunction("noteViolation", (text: string) => heard.push(`policy: ${text}`));
  await page.addInitScript(() => {
    const note: unknown = Reflect.get(window, "noteViolation");
    document.addEventListener("securitypolicyviolation", (event) => {
      if (typeof note === "function") note(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return heard;
}

it.each(Object.entries(sites))(
  "V14, C11: no page of the %s look writes to the console, breaks its policy, calls another origin or leaves a cookie",
  async (look, { origin, ...site }) => {
    const pages = look === "neutral" ? site.pages : site.samples.filter(({ locale }) => locale === "fr");
    const heard = await withPage(browser, {}, async (page) => {
      const lines = await listen(page, origin);
      for (const { address } of pages) {
        lines.push(`at ${address}`);
        await page.goto(origin + address);
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      }
      for (const { name } of await page.context().cookies()) lines.push(`cookie: ${name}`);
      return lines;
    });
    expect(heard).toEqual(pages.map(({ address }) => `at ${address}`));
  },
);

it("V14: the ear is open: a script that the policy forbids is heard", async () => {
  const { origin } = sites.neutral;
  const heard = await withPage(browser, {}, async (page) => {
    const lines = await listen(page, origin);
    await page.goto(`${origin}/fr/`);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement("script"), { textContent: "console.log(1)" }));
    });
    await expect.poll(() => lines.length).toBeGreaterThan(1);
    return lines;
  });
  expect(heard.join("\n")).toMatch(/policy: script-src-elem inline/);
});
