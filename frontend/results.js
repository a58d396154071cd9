import { fill, h } from "./dom.js";
import { dateText, langOf, markedText, webAddress } from "./marks.js";
import { addressOf, withArticle } from "./state.js";
import { tags } from "./tags.js";

const SKELETON_ROWS = 4;
const TAG_FIELDS = ["technologies", "industries", "companies"];

/** The hits of the last answer. They stay while the next answer is awaited and when it fails. */
export function render(root, state) {
  const { answer, slow, t } = state;
  root.setAttribute("aria-busy", String(slow));
  if (!answer) {
    fill(root, slow && skeleton());
    return;
  }
  const near = answer.hits.findIndex((hit) => hit.match === "near" && !hit.pinned);
  const strict = near < 0 ? answer.hits : answer.hits.slice(0, near);
  fill(
    root,
    strict.length > 0 && list("strict", strict, state),
    near >= 0 && [
      h("h2", { id: "near-heading", class: "near-heading", key: "near-heading" }, t("near")),
      list("near", answer.hits.slice(near), state),
    ],
  );
}

function list(key, hits, state) {
  return h(
    "ol",
    { key, class: "hits", "aria-labelledby": key === "near" ? "near-heading" : "results-heading" },
    hits.map((hit) => item(hit, state)),
  );
}

function item(hit, state) {
  const lang = langOf(hit.script);
  const snippets = (hit.snippets ?? []).slice(0, 3);
  return h(
    "li",
    { key: hit.id, class: "hit" },
    h(
      "h3",
      { class: "hit-title", lang, "data-address": !webAddress(hit.url) && printedAddress(hit.id) },
      h("a", { href: addressOf(withArticle(state.answered, hit.id)), "data-go": true }, markedText(hit.title)),
      hit.pinned && h("span", { class: "pinned" }, state.t("pinned")),
    ),
    meta(hit, state, lang),
    snippets.length > 0 && h("p", { key: "first", class: "snippet", lang }, markedText(snippets[0])),
    snippets.length > 1 &&
      h(
        "details",
        { key: "more", class: "more" },
        h("summary", null, state.t("more_passages", { n: snippets.length - 1 })),
        snippets.slice(1).map((snippet) => h("p", { class: "snippet", lang }, markedText(snippet))),
      ),
    duplicates(hit, state),
    tags(hit, { t: state.t, view: state.view, fields: TAG_FIELDS, derived: new Set(hit.derived) }),
  );
}

/** Where an article is found on this server, as paper has to say it. */
function printedAddress(article) {
  return `${location.origin}/?${new URLSearchParams({ article })}`;
}

/** Source · author · date, each only when it is known; the source leads to the original. */
export function meta(item, { t }, lang) {
  const url = webAddress(item.url);
  const source = item.source || (url && new URL(url).hostname);
  const parts = [
    source &&
      (url ? h("a", { class: "origin", href: url, rel: "noopener noreferrer", title: t("original") }, source) : source),
    item.author,
    item.publishedOn && h("time", { datetime: dateText(item) }, dateText(item)),
  ].filter(Boolean);
  return (
    parts.length > 0 &&
    h(
      "p",
      { key: "meta", class: "meta", lang },
      parts.map((part) => h("span", null, part)),
    )
  );
}

/** The copies folded under a hit, one click away; what tells them apart is where and when they ran. */
function duplicates({ duplicates: folded, duplicateCount: count }, { t, answered }) {
  return (
    count > 0 &&
    h(
      "details",
      { key: "duplicates", class: "more" },
      h("summary", null, t("duplicates", { n: count })),
      h(
        "ul",
        { class: "plain" },
        folded.map((copy) =>
          h(
            "li",
            { key: copy.id, lang: langOf(copy.script) },
            h("a", { href: addressOf(withArticle(answered, copy.id)), "data-go": true }, copy.title),
            ran(copy),
          ),
        ),
        count > folded.length && h("li", { key: "rest" }, t("not_listed", { n: count - folded.length })),
      ),
    )
  );
}

function ran(copy) {
  const parts = [copy.source, copy.publishedOn && dateText(copy)].filter(Boolean);
  return parts.length > 0 && h("span", { class: "ran" }, parts.join(" · "));
}

function skeleton() {
  return h(
    "div",
    { class: "skeleton", "aria-hidden": "true" },
    Array.from({ length: SKELETON_ROWS }, () => h("div", null, h("i"), h("i"), h("i"))),
  );
}
