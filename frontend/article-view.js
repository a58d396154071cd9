import { bar } from "./article-bar.js";
import { partsOf } from "./article-marks.js";
import { blocksOf } from "./blocks.js";
import { fill, h } from "./dom.js";
import { langOf, marked, webAddress } from "./marks.js";
import { problemText } from "./messages.js";
import { follow, headingsOf, outline } from "./outline.js";
import { meta } from "./results.js";
import { similar } from "./similar.js";
import { addressOf, withArticle } from "./state.js";
import { tags } from "./tags.js";

export { bestMark, highlight, walk } from "./article-marks.js";
export { reveal } from "./outline.js";
export { revealPassage } from "./passage.js";

const TAG_FIELDS = ["technologies", "industries", "companies", "keywords"];

/** The whole article, with every match marked and a bar to walk through them. */
export function render(root, state) {
  const { article, articleProblem, slow, t } = state;
  root.setAttribute("aria-busy", String(slow));
  fill(
    root,
    bar(root, state),
    articleProblem &&
      h(
        "div",
        { key: "problem", class: "notice problem", role: "alert" },
        problemText({ t, problem: articleProblem }),
        h(
          "p",
          { class: "actions" },
          h("button", { type: "button", class: "button strong", onclick: state.retry }, t("retry")),
        ),
      ),
    article && text(state),
    article && similar(state),
  );
  follow(root);
}

function text(state) {
  const { article, t } = state;
  const lang = langOf(article.script);
  const url = webAddress(article.url);
  const parts = partsOf(article);
  return h(
    "div",
    { key: article.id, class: "article-text", lang },
    h("h1", { id: "article-title", tabindex: -1 }, piece(parts.title)),
    meta(article, state, lang),
    tags(article, {
      t,
      view: withArticle(state.view, ""),
      fields: TAG_FIELDS,
      derived: derivedFields(article),
    }),
    parts.summary.text &&
      h("section", { class: "abstract", "aria-label": t("summary") }, h("p", null, piece(parts.summary))),
    outline(article, state),
    blocksOf(parts.body.text, headingsOf(article)).map((block) => shown(block, parts.body)),
    url &&
      h(
        "p",
        { class: "original" },
        h(
          "a",
          { href: url, rel: "noopener noreferrer" },
          t("read_original"),
          " ",
          h("span", { class: "address" }, url),
        ),
      ),
  );
}

function shown({ kind, start, end, id, depth }, body) {
  const content = piece(body, start, end);
  if (kind === "heading") return h(`h${1 + depth}`, { key: id, id, tabindex: -1 }, content);
  return h(kind === "code" ? "pre" : "p", null, content);
}

/** The fields whose values were concluded from the article's text. */
function derivedFields({ provenance }) {
  const fields = Object.entries(provenance ?? {}).filter(([, from]) => from?.kind === "derived");
  return new Set(fields.map(([field]) => field));
}

function piece({ text: content, marks, base }, from, to) {
  return marked(content, marks, { from, to, props: (index) => ({ "data-mark": base + index }) });
}
