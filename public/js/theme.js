// Theme chosen by the reader: applied before the first paint and kept in this browser only.
(() => {
  const root = document.documentElement;
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.frTheme = theme;
    else delete root.dataset.frTheme;
  };
  let chosen = "system";
  try {
    const stored = localStorage.getItem("theme");
    if (stored === "light" || stored === "dark") chosen = stored;
  } catch {} // Storage refused by the browser: the choice lasts for this page.
  apply(chosen);

  document.addEventListener("DOMContentLoaded", () => {
    const settings = document.getElementById("site-theme");
    if (!settings) return;
    settings.hidden = false;
    for (const radio of settings.querySelectorAll("input")) radio.checked = radio.value === chosen;
    settings.addEventListener("change", ({ target }) => {
      apply(target.value);
      try {
        localStorage.setItem("theme", target.value);
      } catch {}
    });
  });
})();
