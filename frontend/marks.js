import { h } from "./dom.js";

/**
 * Marks are half-open UTF-16 offsets, the unit of JavaScript strings.
 * Ascending, inside the text, touching ones joined: a hostile or sloppy answer still renders every character once.
 */
export function tidy(text, marks) {
  const joined = [];
  const inside = (marks ?? [])
    .map(([start, end]) => [Math.max(0, start), Math.min(text.length, end)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  for (const [start, end] of inside) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * The text from `from` to `to` as strings and <mark> elements; marks that cross the borders are cut.
 * `props(index)` gives the attributes of the index-th mark.
 */
export function marked(text, marks, { from = 0, to = text.length, props = () => null } = {}) {
  const parts = [];
  let at = from;
  marks.forEach(([start, end], index) => {
    if (end <= from || start >= to) return;
    const first = Math.max(start, from);
    const last = Math.min(end, to);
    parts.push(text.slice(at, first), h("mark", props(index), text.slice(first, last)));
    at = last;
  });
  parts.push(text.slice(at, to));
  return parts;
}

/** A {text, marks} pair of the API. */
export function markedText(part) {
  const text = part?.text ?? "";
  return marked(text, tidy(text, part?.marks));
}

/** The language tag of an article's own text, so that each script gets its own glyphs. */
export function langOf(script) {
  return { hans: "zh-Hans", hant: "zh-Hant" }[script] ?? null;
}

/** Only web addresses become links; `javascript:` and friends stay text, and so does what is no address at all. */
export function webAddress(url) {
  return typeof url === "string" && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/**
 * The address that a query rule offers: of this site or another, as long as it is http(s). It is only ever a link: results
 * come while one types, and no one asked to be sent away for half a word.
 */
export function offeredAddress(address) {
  const url = typeof address === "string" && URL.canParse(address, location.href) && new URL(address, location.href);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** 2020-05 for an article of which only the month is known. */
export function dateText(item) {
  return item.datePrecision === "month" ? item.publishedOn.slice(0, 7) : item.publishedOn;
}
