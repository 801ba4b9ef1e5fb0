// Addresses in our own HTML made absolute, for readers that show the text elsewhere: feeds and JSON.

/** Prefixes what starts with `/` by the origin and what starts with `#` by the page's address. */
export function absoluteAddresses(html: string, pageAddress: string): string {
  const { origin } = new URL(pageAddress);
  return html.replace(/(\s(?:href|src|srcset)=")([^"]*)"/g, (_, start: string, value: string) => {
    const absolute = value.startsWith("#")
      ? pageAddress + value
      : value.replace(/(^|,\s*)\/(?!\/)/g, (_match, before: string) => `${before}${origin}/`);
    return `${start}${absolute}"`;
  });
}
