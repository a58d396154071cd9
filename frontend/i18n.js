/** By BCP 47 tags. To add one: a file of the same keys, and a line here. */
export const locales = {
  "zh-Hans": { ownName: "简体", texts: () => import("./locale-hans.js").then(({ hans }) => hans) },
  "zh-Hant": { ownName: "繁體", texts: () => import("./locale-hant.js").then(({ hant }) => hant) },
  en: { ownName: "English", texts: () => import("./locale-en.js").then(({ en }) => en) },
};

const STORED = "wensou.locale";
const FALLBACK = "zh-Hans";

export function preferredLocale(language = navigator.language) {
  const chosen = stored();
  if (Object.hasOwn(locales, chosen ?? "")) return chosen;
  if (!language) return FALLBACK;
  if (/^zh\b/i.test(language)) return /hant|-(tw|hk|mo)\b/i.test(language) ? "zh-Hant" : "zh-Hans";
  return "en";
}

export function keepLocale(tag) {
  try {
    localStorage.setItem(STORED, tag);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** t("found", {n: 12}): a text is a string with {names}, or {one, other} where the language tells one from many. */
export async function translator(tag) {
  const texts = await locales[tag].texts();
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  const shown = (value) => (typeof value === "number" ? number.format(value) : String(value));

  const t = (key, values = {}) => {
    const text = texts[key];
    const form = typeof text === "string" ? text : (text?.[plural.select(values.n ?? 0)] ?? text?.other ?? key);
    return form.replace(/\{(\w+)\}/g, (all, name) => (name in values ? shown(values[name]) : all));
  };
  t.number = shown;
  t.facet = (name, label) => own(texts.facets, name) ?? label ?? name;
  // what the page has no word for has the server's
  t.value = (name, value, label) => own(own(texts.ranges, name) ?? {}, value) ?? label ?? value;
  return t;
}

/** What an object holds itself: an address may ask for `?constructor=name`. */
function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
