/** The theme is the system's until the reader picks one; theme-early.js sets the pick before the first paint. */
const STORED = "wensou.theme";

export function currentTheme() {
  return document.documentElement.dataset.theme ?? "system";
}

/** From the system's theme to its opposite, then to the other one, then back to the system. */
export function nextTheme(theme, systemIsDark = matchMedia("(prefers-color-scheme: dark)").matches) {
  const [same, opposite] = systemIsDark ? ["dark", "light"] : ["light", "dark"];
  if (theme === "system") return opposite;
  return theme === opposite ? same : "system";
}

export function setTheme(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}
