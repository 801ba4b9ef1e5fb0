// Comments that silence a warning: where they count, what they need, and what they cannot do.

import { describe, expect, it } from "vitest";
import { saidOf } from "../support/check-site.ts";

const off = (code: string, reason = ": nom propre") => `<!-- check-off ${code}${reason} -->`;

describe("a comment on the line before", () => {
  it("silences its code in the paragraph, the others stay", () => {
    expect(saidOf(`é\n\n${off("text/acronym")}\nLa PAF\net l'OPJ, la 1ère\n\nLa DZPN`)).toEqual([
      "text/typography: 1ère",
      "text/acronym: DZPN",
    ]);
  });

  it("counts before a list, a table and a heading, with an empty line between or not", () => {
    expect(saidOf(`é\n\n${off("text/acronym")}\n\n- La PAF\n- OPJ`)).toEqual([]);
    expect(saidOf(`é\n\n${off("text/acronym")}\n| PAF |\n|---|\n| é |`)).toEqual([]);
    expect(saidOf(`é\n\n${off("text/acronym")}\n## La PAF\n\né`)).toEqual([]);
  });

  it("at the very top counts for the whole page when an empty line follows", () => {
    expect(saidOf(`${off("text/acronym")}\n\né\n\nLa PAF`)).toEqual([]);
    expect(saidOf(`${off("text/acronym")}\nLa PAF\n\nLa DZPN`)).toEqual(["text/acronym: DZPN"]);
    expect(saidOf(`${off("text/acronym")}\n${off("text/typography")}\n\né\n\nLa PAF, la 1ère`)).toEqual([]);
  });

  it("needs a reason", () => {
    expect(saidOf(`${off("text/acronym", "")}\nLa PAF`)).toEqual([`comment/no-reason: ${off("text/acronym", "")}`]);
    expect(saidOf(`${off("text/acronym", ": ")}\nLa PAF`)[0]).toContain("comment/no-reason");
  });

  it("that silences nothing is reported, and an error is never silenced", () => {
    expect(saidOf(`${off("text/acronym")}\né`)).toEqual([`comment/unused: ${off("text/acronym")}`]);
    expect(saidOf(`${off("link/broken")}\n[é](b.md)`)).toEqual([
      `comment/unused: ${off("link/broken")}`,
      "link/broken: [é](b.md)",
    ]);
  });

  it("shown as an example in code is no comment", () => {
    expect(saidOf(`é\n\n\`\`\`\n${off("text/acronym")}\n\`\`\`\n\n\`${off("text/acronym")}\``)).toEqual([]);
  });
});
