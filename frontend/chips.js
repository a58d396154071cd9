import { fill, h } from "./dom.js";
import { lastDay, monthOf } from "./months.js";
import { hasConditions, withoutConditions, withoutFilter, withRange } from "./state.js";

/** One condition of the search, in words, and the view without it. The no-results message uses them too. */
export function conditions({ t, view, answer }) {
  const labels = new Map((answer?.facets ?? []).map(({ name, label }) => [name, label]));
  const filters = view.filters.map(({ name, value }) => ({
    key: name + "\n" + value,
    text: `${t.facet(name, labels.get(name))}${t("colon")}${t.value(name, value, labelOf(answer, name, value))}`,
    without: withoutFilter(view, name, value),
  }));
  const range = (view.from || view.to) && {
    key: "range",
    text: `${t("date")}${t("colon")}${rangeText(view.from, view.to)}`,
    without: withRange(view, "", ""),
  };
  return range ? [...filters, range] : filters;
}

/** The label of a range or another top value; a lower value of a tree is told by its whole path. */
function labelOf(answer, name, value) {
  const facet = (answer?.facets ?? []).find((one) => one.name === name);
  return facet?.values.find((one) => one.value === value && one.level === 1)?.label;
}

/** 2024, 2024-03 or 2024-03-05 – 2024-04-01: whole years and months are said as such. */
export function rangeText(from, to) {
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return span(from.slice(0, 4), to.slice(0, 4));
  if (from.endsWith("-01") && to && to === lastDay(monthOf(to))) return span(from.slice(0, 7), to.slice(0, 7));
  return span(from, to);
}

function span(first, last) {
  return first === last ? first : `${first || "…"} – ${last || "…"}`;
}

export function render(root, state) {
  const { t, view, go } = state;
  if (!hasConditions(view)) {
    fill(root);
    return;
  }
  fill(
    root,
    h(
      "ul",
      { class: "chips", "aria-label": t("conditions") },
      conditions(state).map(({ key, text, without }) =>
        h(
          "li",
          { key },
          h(
            "button",
            { type: "button", class: "chip", "aria-label": t("remove", { what: text }), onclick: () => go(without) },
            h("span", null, text),
            h("span", { class: "cross", "aria-hidden": "true" }, "×"),
          ),
        ),
      ),
      h(
        "li",
        { key: "all" },
        h(
          "button",
          { type: "button", class: "text-button", onclick: () => go(withoutConditions(view)) },
          t("clear_all"),
        ),
      ),
    ),
  );
}
