// Removes custom properties that no rule reads, directly or through another custom property.

import type { Root } from "postcss";

const READ = /var\(\s*(--[\w-]+)/g;

export function removeUnusedVariables(root: Root): void {
  const used = findUsed(root);
  root.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
  removeEmpty(root);
}

function findUsed(root: Root): Set<string> {
  const used = new Set<string>();
  const readsOf = new Map<string, Set<string>>();
  root.walkDecls((declaration) => {
    const names = [...declaration.value.matchAll(READ)].map((match) => match[1] ?? "");
    if (declaration.prop.startsWith("--")) {
      readsOf.set(declaration.prop, new Set([...(readsOf.get(declaration.prop) ?? []), ...names]));
    } else {
      for (const name of names) used.add(name);
    }
  });
  // A Set yields what is added during the loop too: chains of any length are followed.
  for (const name of used) {
    for (const next of readsOf.get(name) ?? []) used.add(next);
  }
  return used;
}

function removeEmpty(root: Root): void {
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  root.walkAtRules("media", (rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}
