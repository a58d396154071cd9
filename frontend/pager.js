import { fill, h } from "./dom.js";
import { addressOf, MAX_REACHABLE_HITS, withPage } from "./state.js";

/** Pages hold hits; the total counts articles, folded or not. */
export function lastPage(listed, size) {
  return Math.max(1, Math.min(Math.ceil(listed / size), Math.floor(MAX_REACHABLE_HITS / size)));
}

/** First, last and the neighbours of the current page; null is a gap. */
export function pageNumbers(current, last) {
  const wanted = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((page, i) =>
    i > 0 && page - pages[i - 1] > 1 ? [page - pages[i - 1] === 2 ? page - 1 : null, page] : [page],
  );
}

export function render(root, { t, answer, answered }) {
  const last = answer ? lastPage(answer.total.listed, answered.size) : 1;
  if (last < 2) {
    fill(root);
    return;
  }
  const current = answered.page;
  fill(
    root,
    h(
      "nav",
      { class: "pager", "aria-label": t("pages") },
      h(
        "ul",
        null,
        h("li", { key: "previous" }, step(current > 1 && current - 1, "prev", t("previous"))),
        pageNumbers(current, last).map((page, i) =>
          page === null
            ? h("li", { key: "gap" + i, class: "gap", "aria-hidden": "true" }, "…")
            : h(
                "li",
                { key: page },
                link(
                  page,
                  {
                    "aria-current": page === current && "page",
                    "aria-label": t("page_n", { n: page }),
                  },
                  t.number(page),
                ),
              ),
        ),
        h("li", { key: "next" }, step(current < last && current + 1, "next", t("next"))),
      ),
    ),
  );

  function link(page, props, text) {
    return h("a", { href: addressOf(withPage(answered, page)), "data-go": "top", ...props }, text);
  }

  function step(page, rel, text) {
    return page ? link(page, { rel }, text) : h("span", { class: "off" }, text);
  }
}
