// "Did you mean": the nearest known name, or none when nothing is near.

import { expect, it } from "vitest";
import { nearestName } from "../../src/content/near-name.ts";

it.each([
  ["titel", ["title", "layout"], "title"],
  ["calout", ["callout", "quote"], "callout"],
  ["DCI.md", ["dci.md", "index.md"], "dci.md"],
  ["chronolgie", ["chronologie", "glossaire"], "chronologie"],
  ["xyz", ["title", "layout"], ""],
  ["a", [], ""],
  ["", ["title"], ""],
  ["missions.md", ["mission.md", "missions.md"], "missions.md"],
  ["cote", ["note", "code"], "note"],
])("%j among %j is %j", (name, known, near) => expect(nearestName(name, known)).toBe(near));
