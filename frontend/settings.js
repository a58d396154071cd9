import { fill, h } from "./dom.js";
import { locales } from "./i18n.js";

/** The theme is the system's until the reader picks one; theme-early.js sets the pick before the first paint. */
const STORED = "wensou.theme";
const SUN =
  "M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4";
const SHAPES = {
  system: () => [
    h("circle", { cx: 10, cy: 10, r: 6.5 }),
    h("path", { d: "M10 3.5a6.5 6.5 0 0 1 0 13z", class: "solid" }),
  ],
  light: () => [h("circle", { cx: 10, cy: 10, r: 3.5 }), h("path", { d: SUN })],
  dark: () => [h("path", { d: "M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" })],
};

/** Language and theme, at the top right. */
export function render(root, state) {
  fill(root, languages(state), themeButton(state));
}

function languages({ t, locale, setLocale }) {
  const choose = (event) => setLocale(event.target.value);
  return h(
    "select",
    { id: "language", class: "quiet", value: locale, "aria-label": t("language"), onchange: choose },
    Object.entries(locales).map(([tag, { ownName }]) => h("option", { key: tag, value: tag, lang: tag }, ownName)),
  );
}

function themeButton({ t, paint }) {
  const theme = currentTheme();
  const label = t("theme_" + theme);
  const change = () => {
    setTheme(nextTheme(theme));
    paint();
  };
  return h(
    "button",
    { id: "theme", type: "button", class: "quiet icon", title: label, "aria-label": label, onclick: change },
    h("svg", { key: theme, viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" }, SHAPES[theme]()),
  );
}

function currentTheme() {
  return document.documentElement.dataset.theme ?? "system";
}

/** From the system's theme to its opposite, then to the other one, then back to the system. */
function nextTheme(theme, systemIsDark = matchMedia("(prefers-color-scheme: dark)").matches) {
  const [same, opposite] = systemIsDark ? ["dark", "light"] : ["light", "dark"];
  if (theme === "system") return opposite;
  return theme === opposite ? same : "system";
}

function setTheme(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}
