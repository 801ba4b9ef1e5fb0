// The generated pages as a site of Eleventy that shows and offers what this one does.

const dates = new Map(
  ["fr", "en", "sq"].map((lang) => [lang, new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" })]),
);

// biome-ignore lint/style/noDefaultExport: Eleventy reads the default export of this file
export default function configure(config) {
  config.addCollection("menus", (all) => {
    const pages = all.getAll().filter((item) => item.data.order > 0);
    pages.sort((a, b) => a.data.order - b.data.order);
    return Object.groupBy?.(pages, (item) => item.data.lang) ?? groupByLang(pages);
  });
  config.addCollection("versions", (all) => {
    const versions = {};
    for (const item of all.getAll()) {
      if (item.data.key === undefined) continue;
      versions[item.data.key] ??= [];
      versions[item.data.key].push(item);
    }
    return versions;
  });
  config.addCollection("written", (all) => all.getAll().filter((item) => item.data.key !== undefined));
  config.addFilter("longDate", (day, lang) => dates.get(lang).format(new Date(day)));
  config.addFilter("summary", (html) =>
    [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text], index) => ({ id: `section-${index + 1}`, text })),
  );
  config.addFilter("plain", (html) => html.replace(/<[^>]+>/g, " "));
  config.addFilter("json", (value) => JSON.stringify(value));
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false };
}

function groupByLang(pages) {
  const groups = {};
  for (const page of pages) {
    groups[page.data.lang] ??= [];
    groups[page.data.lang].push(page);
  }
  return groups;
}
