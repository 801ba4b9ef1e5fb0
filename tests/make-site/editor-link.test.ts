// The link of the development banner: an address that VS Code can open, whatever the folder is called.

import { expect, it } from "vitest";
import { editorLink } from "../../src/make-site/editor-link.ts";

it.each([
  ["/srv/site/content/fr/a.md", "vscode://file/srv/site/content/fr/a.md:7:1"],
  ["/srv/Mes documents/été#1/a.md", "vscode://file/srv/Mes%20documents/%C3%A9t%C3%A9%231/a.md:7:1"],
])("E5: %s", (path, expected) => expect(editorLink(path, 7, 1)).toBe(expected));
