// What @adobe/structured-data-validator exports: it ships no types.

declare module "@adobe/structured-data-validator" {
  export interface Issue {
    readonly rootType: string;
    readonly issueMessage: string;
    readonly severity: "ERROR" | "WARNING";
    readonly fieldNames?: readonly string[];
  }
  // biome-ignore lint/style/noDefaultExport: it is the package that exports so
  export default class Validator {
    validate(data: { readonly jsonld: Readonly<Record<string, readonly object[]>> }): Promise<readonly Issue[]>;
  }
}
