import { markCount, walk } from "./article-marks.js";
import { h } from "./dom.js";
import { copyPassage } from "./passage.js";
import { addressOf, withArticle } from "./state.js";

/** What stands over an article: the way back, a link to take away, and the way through its matches. */
export function bar(root, state) {
  const { t, view, article, ui, back } = state;
  const total = article ? markCount(article) : 0;
  const step = (by) => () => walk(root, ui, by);
  return h(
    "div",
    { key: "bar", class: "article-bar" },
    h(
      "a",
      { class: "button", href: addressOf(withArticle(view, "")), "data-go": true, onclick: back },
      "← ",
      t("back"),
    ),
    article &&
      h(
        "button",
        {
          key: "copy",
          type: "button",
          class: "button copy",
          title: t("copy_what"),
          onpointerdown: (event) => event.preventDefault(), // which would drop what is selected
          onclick: () => copyPassage(root.querySelector(".article-text"), state),
        },
        t(ui.copied ? "copied" : "copy"),
      ),
    h("span", { key: "said", class: "unseen", role: "status" }, ui.copied && t("copied")),
    total > 0 &&
      h(
        "div",
        { class: "walk" },
        h("span", { id: "mark-place", class: "walk-count", role: "status" }, place(t, ui.mark, total)),
        h(
          "button",
          {
            type: "button",
            class: "button",
            "aria-keyshortcuts": "p",
            title: t("previous_mark") + " (p)",
            "aria-label": t("previous_mark"),
            onclick: step(-1),
          },
          "↑",
        ),
        h(
          "button",
          {
            type: "button",
            class: "button",
            "aria-keyshortcuts": "n",
            title: t("next_mark") + " (n)",
            "aria-label": t("next_mark"),
            onclick: step(1),
          },
          "↓",
        ),
      ),
  );
}

function place(t, index, total) {
  return index < 0 ? t("marks", { n: total }) : t("mark_place", { i: index + 1, n: total });
}
