import { chart } from "./date-chart.js";
import { rangeSaid } from "./date-range.js";
import { fill, h } from "./dom.js";
import { barsOf, chosenSpan, detailOf } from "./months.js";
import { quickChoices } from "./recent.js";
import { withRange } from "./state.js";

/** Bars over time: years and below them the months of what is chosen, or just months. */
export function render(root, state) {
  const { t, answer, view, go } = state;
  const dates = answer?.dates ?? [];
  const overview = barsOf(dates);
  const span = chosenSpan(view, overview.bars);
  if (overview.bars.length === 0 && !span) {
    fill(root);
    return;
  }
  const detail = detailOf(dates, overview, span);
  const charts = [
    ["overview", overview],
    ["detail", detail],
  ].filter(([, row]) => row?.bars.length > 0);
  fill(
    root,
    h(
      "section",
      { class: "dates", "aria-labelledby": "dates-heading" },
      h(
        "div",
        { class: "group-head" },
        h("h3", { id: "dates-heading", tabindex: -1 }, t("date")),
        span &&
          h("button", { type: "button", class: "text-button", onclick: () => go(withRange(view, "", "")) }, t("clear")),
      ),
      quickChoices(state),
      charts.map(([name, row]) => chart(name, row, span, state)),
      charts.length > 0 && h("p", { key: "keys", id: "dates-keys", class: "unseen" }, t("range_keys")),
      h("p", { key: "said", id: "dates-said", class: "hint", role: "status" }, rangeSaid(charts, state)),
      exactDates(state),
    ),
  );
}

/** The same choice to the day, and without any bars. */
function exactDates({ t, view, go }) {
  const field = (label, value, change) =>
    h(
      "label",
      null,
      h("span", null, label),
      h("input", {
        type: "date",
        value,
        min: "1990-01-01",
        max: "2099-12-31",
        onchange: (event) => {
          if (event.target.validity.valid) go(change(event.target.value));
        },
      }),
    );
  return h(
    "details",
    { class: "exact-dates" },
    h("summary", null, t("exact_dates")),
    h(
      "div",
      { class: "exact-fields" },
      field(t("from"), view.from, (from) => withRange(view, from, view.to && view.to < from ? "" : view.to)),
      field(t("to"), view.to, (to) => withRange(view, to && view.from > to ? "" : view.from, to)),
    ),
  );
}
