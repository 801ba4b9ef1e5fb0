// Component definitions are code: a fault in one stops the program and names the file.

import { expect, it } from "vitest";
import { parseComponentDefinitions } from "../../../src/content/markdown/component-definitions.ts";

const read = (yaml: string) =>
  parseComponentDefinitions([{ path: "views/components/a.yml", bytes: new TextEncoder().encode(yaml) }]);
const sound = `name: box
purpose: "A box"
params:
  - { name: title, type: string, required: true, description: "Its title" }
container: { title: title, body: bodyHtml }
examples:
  - { name: "One", data: { title: "A" } }
`;

it("a sound definition is found by its name, with what it leaves unsaid", () => {
  expect(read(sound).get("box")).toMatchObject({ container: { attributes: [], bodyType: "html" } });
});

it.each([
  ["no example", sound.replace(/examples:[\s\S]*/, "examples: []\n")],
  ["an unknown field", `${sound}colour: red\n`],
  ["an unknown type", sound.replace("type: string", "type: text")],
  ["a name with a path in it", sound.replace("name: box", "name: ../box")],
  ["nothing", ""],
])("%s is an error that names the file", (_name, yaml) => {
  expect(() => read(yaml)).toThrow("views/components/a.yml");
});
