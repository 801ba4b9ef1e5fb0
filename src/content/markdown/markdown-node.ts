// The tree of a page's Markdown: blocks and inline parts, each with its offset in the file. No HTML, no addresses.

/** Offsets are those of the source file; the end is exclusive. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

export type Inline =
  | (Spot & { readonly type: "text"; readonly text: string })
  | (Spot & { readonly type: "code"; readonly text: string })
  | (Spot & { readonly type: "strong" | "emphasis" | "deleted"; readonly children: readonly Inline[] })
  | (Spot & { readonly type: "break" })
  | (Spot & { readonly type: "link"; readonly href: string; readonly children: readonly Inline[] })
  | (Spot & { readonly type: "image"; readonly src: string; readonly alt: string })
  | (Spot & { readonly type: "phrase"; readonly lang: string; readonly children: readonly Inline[] });

export type Alignment = "left" | "center" | "right" | null;

export interface Heading extends Spot {
  readonly type: "heading";
  readonly level: number;
  readonly id: string;
  readonly children: readonly Inline[];
}

/** An item of a dated list: an ISO date (year, month or day) and what happened. */
export interface DatedItem extends Spot {
  readonly date: string;
  readonly children: readonly Inline[];
}

export interface Container extends Spot {
  readonly type: "container";
  readonly name: string;
  /** Values of the component's parameters, the title among them; texts are as typed. */
  readonly params: Readonly<Record<string, string>>;
  readonly children: readonly Block[];
  /** Name of the data file that the block shows; it then has neither title nor children. */
  readonly data?: string;
  /** Present when the component's body is a dated list. */
  readonly items?: readonly DatedItem[];
}

export interface List extends Spot {
  readonly type: "list";
  readonly isOrdered: boolean;
  readonly first: number;
  /** A loose list has blank lines between its items: its texts are paragraphs. */
  readonly isLoose: boolean;
  readonly items: readonly (Spot & { readonly children: readonly Block[] })[];
}

export interface Table extends Spot {
  readonly type: "table";
  readonly alignments: readonly Alignment[];
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export type Block =
  | Heading
  | Container
  | List
  | Table
  | (Spot & { readonly type: "paragraph" | "plain"; readonly children: readonly Inline[] })
  | (Spot & { readonly type: "blockquote"; readonly children: readonly Block[] })
  | (Spot & { readonly type: "code-block"; readonly text: string })
  | (Spot & { readonly type: "rule" });

/** The words of inline parts, without their marks. */
export function plainText(parts: readonly Inline[]): string {
  return parts.map(textOf).join("");
}

function textOf(part: Inline): string {
  switch (part.type) {
    case "text":
    case "code":
      return part.text;
    case "break":
      return " ";
    case "image":
      return part.alt;
    default:
      return plainText(part.children);
  }
}
