import { markCount, walk } from "./article-marks.js";
import { h, icon } from "./dom.js";
import { copyPassage } from "./passage.js";
import { addressOf, withArticle } from "./state.js";

const LEFT = "M16.5 10h-13M9 4.5 3.5 10 9 15.5";
const UP = "m4.5 12.5 5.5-5.5 5.5 5.5";
const DOWN = "m4.5 7.5 5.5 5.5 5.5-5.5";
const CHAIN = "m8.5 6 2-2a3.9 3.9 0 0 1 5.5 5.5l-2 2M11.5 14l-2 2A3.9 3.9 0 0 1 4 10.5l2-2M7.8 12.2l4.4-4.4";
const TICK = "m4.5 10.5 4 4 7-8.5";

/**
 * What stands over an article: the way back, a link to take away, and the way through its matches. One row on every screen: on
 * a narrow one the labels are read aloud only.
 */
export function bar(root, state) {
  const { t, view, article, ui, back } = state;
  const total = article ? markCount(article) : 0;
  const label = (text) => h("span", { class: "label" }, text);
  return h(
    "div",
    { key: "bar", class: "article-bar" },
    h(
      "a",
      { class: "quiet", href: addressOf(withArticle(view, "")), "data-go": true, onclick: back },
      icon(LEFT),
      label(t("back")),
    ),
    article &&
      h(
        "button",
        {
          key: "copy",
          type: "button",
          class: "quiet copy",
          title: t("copy_what"),
          onpointerdown: (event) => event.preventDefault(), // which would drop what is selected
          onclick: () => copyPassage(root.querySelector(".article-text"), state),
        },
        icon(ui.copied ? TICK : CHAIN),
        label(t(ui.copied ? "copied" : "copy")),
      ),
    h("span", { key: "said", class: "unseen", role: "status" }, ui.copied && t("copied")),
    total > 0 && walkway(root, state, total),
  );
}

function walkway(root, { t, ui }, total) {
  const step = (by, shape, name, key) =>
    h(
      "button",
      {
        key: name,
        type: "button",
        class: "quiet",
        "aria-keyshortcuts": key,
        "aria-label": t(name),
        title: `${t(name)} (${key})`,
        onclick: () => walk(root, ui, by),
      },
      icon(shape),
    );
  const place = ui.mark < 0 ? t("marks", { n: total }) : t("mark_place", { i: ui.mark + 1, n: total });
  return h(
    "div",
    { class: "walk" },
    h("span", { id: "mark-place", class: "unseen", role: "status" }, place),
    h("span", { class: "walk-count", "aria-hidden": "true" }, `${t.number(ui.mark + 1)} / ${t.number(total)}`),
    step(-1, UP, "previous_mark", "p"),
    step(1, DOWN, "next_mark", "n"),
  );
}
