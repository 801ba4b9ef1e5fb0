// Checks `:::component` blocks against the component's definition: unknown, unclosed or wrong parameters are problems.

import { type Place, type Problem, problem } from "../../problem.ts";
import { nearestName } from "../near-name.ts";
import { isPartialDate } from "../schema.ts";
import type { ComponentDefinition, ComponentDefinitions } from "./component-definitions.ts";
import type { ContainerSource } from "./container-syntax.ts";
import { type Block, type DatedItem, type Inline, plainText } from "./markdown-node.ts";

type CallableDefinition = ComponentDefinition & { readonly container: NonNullable<ComponentDefinition["container"]> };

/**
 * The definition of a container and the values of its parameters; only problems when it may not be rendered.
 * `data` is the name of the data file that stands for its title and body.
 */
export function readContainerCall(
  source: ContainerSource,
  definitions: ComponentDefinitions,
  place: Place,
): { definition?: CallableDefinition; params: Record<string, string>; data?: string; problems: Problem[] } {
  const { name } = source;
  const failed = (found: Problem) => ({ params: {}, problems: [found] });
  if (name === "") return failed(problem("container/stray-close", place, {}));
  const callable = [...definitions.values()].filter(isCallable);
  const definition = callable.find((one) => one.name === name);
  const known = callable.map((one) => one.name);
  if (definition === undefined) {
    const params = { name, near: nearestName(name, known), known: known.join(", ") };
    return failed(problem("container/unknown", place, params));
  }
  if (!source.isClosed) return failed(problem("container/unclosed", place, { name }));
  const params = readParams(source, definition);
  const problems = checkAttributes(source, definition, place);
  const data = params[definition.container.data ?? ""];
  if (data === undefined)
    return { definition, params, problems: [...problems, ...checkText(source, definition, place)] };
  if (source.title !== "" || source.body.trim() !== "")
    problems.push(problem("container/data-and-text", place, { name }));
  return { definition, params, data, problems };
}

/** Reads a list whose items start with an ISO date: `- 2010-09 : what happened`. */
export function readDatedList(
  name: string,
  children: readonly Block[],
  place: Place,
  placeOfItem: (start: number, end: number) => Place,
): { items: DatedItem[]; problems: Problem[] } {
  const [list, ...others] = children;
  if (list?.type !== "list" || others.length > 0) {
    return { items: [], problems: [problem("container/not-a-dated-list", place, { name })] };
  }
  const problems: Problem[] = [];
  const items = list.items.flatMap((item): DatedItem[] => {
    const itemPlace = placeOfItem(item.start, item.end);
    const inline = item.children.flatMap(inlineParts);
    const dated = splitDate(inline);
    if (dated !== undefined && item.children.length === 1) return [{ ...dated, start: item.start, end: item.end }];
    const value = plainText(inline).slice(0, 30);
    problems.push(
      dated === undefined
        ? problem("container/bad-date", itemPlace, { value })
        : problem("container/not-a-dated-list", itemPlace, { name }),
    );
    return [];
  });
  return { items, problems };
}

function isCallable(definition: ComponentDefinition): definition is CallableDefinition {
  return definition.container !== undefined;
}

function inlineParts(block: Block): readonly Inline[] {
  return block.type === "paragraph" || block.type === "plain" ? block.children : [];
}

/** `2010`, `2010-09` and `2010-09-01` are dates; what follows the colon is the text. */
function splitDate(inline: readonly Inline[]): { date: string; children: Inline[] } | undefined {
  const [first, ...rest] = inline;
  if (first?.type !== "text") return undefined;
  const [whole, date] = /^(\d{4}(?:-\d{2}){0,2})\s*:\s+/.exec(first.text) ?? [];
  if (whole === undefined || date === undefined) return undefined;
  return isPartialDate(date)
    ? { date, children: [{ ...first, text: first.text.slice(whole.length) }, ...rest] }
    : undefined;
}

function readParams(source: ContainerSource, definition: CallableDefinition): Record<string, string> {
  const params = Object.fromEntries(source.attributes.map(({ name, value }) => [name, value]));
  const { title } = definition.container;
  return title === undefined || source.title === "" ? params : { ...params, [title]: source.title };
}

function checkAttributes(source: ContainerSource, definition: CallableDefinition, place: Place): Problem[] {
  const { name } = source;
  const { attributes, data } = definition.container;
  const allowed = data === undefined ? attributes : [...attributes, data];
  const problems = source.attributes.flatMap(({ name: parameter, value }): Problem[] => {
    if (!allowed.includes(parameter)) {
      const params = { name, parameter, known: allowed.join(", ") };
      return [problem("container/unknown-parameter", within(place, `${parameter}=`), params)];
    }
    const values = definition.params.find((param) => param.name === parameter)?.values;
    if (values === undefined || values.includes(value)) return [];
    return [
      problem("container/bad-value", within(place, value), { name, parameter, value, allowed: values.join(", ") }),
    ];
  });
  if (source.unreadable === undefined) return problems;
  return [
    ...problems,
    problem("container/bad-parameters", within(place, source.unreadable), { name, text: source.unreadable }),
  ];
}

/** What a block says that does not come from a data file. */
function checkText(source: ContainerSource, definition: CallableDefinition, place: Place): Problem[] {
  const problems = checkTitle(source, definition, place);
  const isEmpty = source.body.trim() === "";
  return isEmpty ? [...problems, problem("container/empty", place, { name: source.name })] : problems;
}

function checkTitle(source: ContainerSource, definition: CallableDefinition, place: Place): Problem[] {
  const { name } = source;
  const { title } = definition.container;
  if (title === undefined) {
    const titlePlace = within(place, source.title);
    return source.title === "" ? [] : [problem("container/unexpected-title", titlePlace, { name })];
  }
  const isRequired = definition.params.some((param) => param.name === title && param.required);
  return isRequired && source.title === "" ? [problem("container/missing-title", place, { name })] : [];
}

/** The last words of a block's first line that read `text`, or the whole line when braces cut them in two. */
function within(place: Place, text: string): Place {
  const found = place.excerpt.lastIndexOf(text);
  if (found < place.column - 1) return place;
  return { ...place, column: found + 1, endColumn: found + text.length + 1 };
}
