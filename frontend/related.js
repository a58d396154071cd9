import { fill, h } from "./dom.js";
import { addressOf, relatedUrl, withQuery } from "./state.js";

/** Other queries about the subject of this one, below its results. */
export function render(root, { related, answered, view, t }) {
  const isOfThis = answered && related?.of === relatedUrl(view) && related.queries.length > 0;
  fill(
    root,
    isOfThis &&
      h(
        "nav",
        { class: "related", "aria-labelledby": "related-heading" },
        h("h2", { id: "related-heading" }, t("related")),
        h(
          "ul",
          null,
          related.queries.map(({ text, count }) =>
            h(
              "li",
              { key: text },
              h(
                "a",
                { href: addressOf(withQuery(view, text)), "data-go": "top", title: t("found", { n: count }) },
                text,
              ),
            ),
          ),
        ),
      ),
  );
}
