import { h } from "./dom.js";

/** Half-open UTF-16 offsets made ascending, inside the text and joined: a sloppy answer still shows every character once. */
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

/** A part of a text as strings and <mark> elements; `props(index)` gives the attributes of a mark. */
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

export function markedText(part) {
  const text = part?.text ?? "";
  return marked(text, tidy(text, part?.marks));
}

/** The language tag of an article's own text, so that each script gets its own glyphs. */
export function langOf(script) {
  return { hans: "zh-Hans", hant: "zh-Hant" }[script] ?? null;
}

/** Only web addresses become links; `javascript:` and friends stay text. */
export function webAddress(url) {
  return typeof url === "string" && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** The address that a query rule offers, only ever as a link: no one asked to be sent away for half a word. */
export function offeredAddress(address) {
  const url = typeof address === "string" && URL.canParse(address, location.href) && new URL(address, location.href);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** 2020-05 for an article of which only the month is known. */
export function dateText(item) {
  return item.datePrecision === "month" ? item.publishedOn.slice(0, 7) : item.publishedOn;
}
