// Development only: the script of an open page — reloads it after a save and shows its problems in a banner.

export const reloadScriptAddress = "/dev/reload.js";

/** Styles are set through the object model: the policy allows no inline style, here as elsewhere. */
export const reloadScript = `const banner = document.createElement("aside");
banner.id = "dev-problems";
banner.setAttribute("role", "status");
Object.assign(banner.style, {
  position: "sticky", insetBlockEnd: "0", zIndex: "1000", maxBlockSize: "50vh", overflow: "auto", padding: "1rem 1.5rem",
  color: "#161616", borderBlockStart: "4px solid", font: "1rem/1.5 system-ui, sans-serif",
});
const source = document.querySelector("meta[name=source]")?.content;
const element = (name, text, children = []) => {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
};
const describe = ({ file, line, column, severity, href, message, remedy }) => {
  const link = element("a", file + ":" + line + ":" + column);
  link.href = href;
  const advice = element("pre", "→ " + remedy);
  advice.style.whiteSpace = "pre-wrap";
  return element("li", (severity === "error" ? "Erreur : " : "Avertissement : ") + message + " ", [link, advice]);
};
const show = (problems) => {
  banner.remove();
  if (problems.length === 0) return;
  const isRefused = problems.some((one) => one.severity === "error");
  banner.style.background = isRefused ? "#fff4f3" : "#fff8e5";
  banner.style.borderBlockStartColor = isRefused ? "#ce0500" : "#b34000";
  const notShown = element("p", "Vos dernières modifications ne sont pas montrées : une erreur l'empêche. Ce que vous voyez est la dernière version sans erreur.");
  const own = problems.filter((one) => one.file === source);
  const others = problems.filter((one) => one.file !== source);
  const rest = element("details", "", [element("summary", "Autres fichiers : " + others.length), element("ul", "", others.map(describe))]);
  banner.replaceChildren(...(isRefused ? [notShown] : []), element("strong", "Cette page : " + (own.length || "rien à corriger")), element("ul", "", own.map(describe)), ...(others.length ? [rest] : []));
  document.body.append(banner);
};
const events = new EventSource("/dev/events");
events.addEventListener("reload", () => location.reload());
events.addEventListener("problems", ({ data }) => show(JSON.parse(data)));
`;
