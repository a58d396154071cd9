import { h } from "./dom.js";
import { langOf } from "./marks.js";
import { addressOf, withFilter } from "./state.js";

/** The facets that an article's fields are counted in. */
const FACET_OF_FIELD = { technologies: "technology", industries: "industry", companies: "company", keywords: "keyword" };

/** Values of an article's fields, in its script. What was concluded and not stated by the source looks lighter, and says so. */
export function tags(item, { t, view, fields, derived }) {
  // a value that stands in two fields, as 云计算 is a technology and an industry, is one tag
  const shown = new Set();
  const isNew = (value) => !shown.has(value) && shown.add(value);
  const links = fields.flatMap((field) =>
    (item[field] ?? []).filter(isNew).map((value) => {
      const name = FACET_OF_FIELD[field];
      const what = `${t.facet(name)}${t("colon")}${value}`;
      const isDerived = derived.has(field);
      return h(
        "li",
        { key: name + value, lang: langOf(item.script) },
        h(
          "a",
          {
            class: isDerived ? "tag derived" : "tag",
            href: addressOf(withFilter(view, name, value)),
            "data-go": "top",
            title: isDerived ? t("derived", { what }) : what,
          },
          value,
        ),
      );
    }),
  );
  return links.length > 0 && h("ul", { key: "tags", class: "tags", "aria-label": t("tags") }, links);
}
