import { byKey, choose, dragging, left } from "./date-range.js";
import { h } from "./dom.js";
import { axisLabels, overlap } from "./months.js";
import { withRange } from "./state.js";

/** One row of bars; `span` is the chosen [first, last] month. What is being chosen is in `ui.drag`, see date-range.js. */
export function chart(name, { step, bars }, span, state) {
  const { t, ui } = state;
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const shown = ui.drag?.name === name ? ui.drag.span : span;
  const tabStop = stopOf(name, bars, span, ui.at);
  return h(
    "div",
    {
      key: name,
      class: "chart",
      role: "group",
      "aria-label": t(step < 12 ? "by_month" : "by_year"),
      "aria-describedby": "dates-keys",
      vars: { "--bars": bars.length },
      ...dragging(name, bars, state),
    },
    bars.map((bar, index) =>
      h(
        "button",
        {
          key: bar.first,
          type: "button",
          class: "bar " + (shown ? overlap(bar, shown) || "out" : ""),
          title: `${bar.label} · ${t("articles", { n: bar.count })}`,
          "aria-label": `${bar.label} · ${t("articles", { n: bar.count })}`,
          "aria-pressed": String(Boolean(overlap(bar, span))),
          tabindex: index === tabStop ? 0 : -1,
          vars: { "--height": bar.count === 0 ? "0%" : `${Math.max(4, (bar.count / highest) * 100).toFixed(1)}%` },
          onclick: (event) =>
            event.shiftKey && span ? choose(state, [bar.first, bar.last], span) : toggle(state, bar, span),
          onfocus: () => (ui.at = { name, first: bar.first }),
          onkeydown: (event) => byKey(event, name, bars, index, state),
          onblur: (event) => left(event, name, state),
        },
        h("span", { class: "bar-fill" }),
      ),
    ),
    axisLabels({ step, bars }).map(({ index, text }) =>
      h(
        "span",
        {
          key: "year" + index,
          class: "year",
          "aria-hidden": "true",
          vars: { "--at": index + 1 },
        },
        text,
      ),
    ),
  );
}

function toggle({ view, go }, bar, span) {
  const only = span && span[0] === bar.first && span[1] === bar.last;
  if (only) go(withRange(view, "", ""));
  else choose({ view, go }, [bar.first, bar.last]);
}

/** The bar that the Tab key comes to and leaves from: where one was, else the last of what is chosen, else the newest. */
function stopOf(name, bars, span, at) {
  const left = at?.name === name ? bars.findIndex(({ first }) => first === at.first) : -1;
  const chosen = span ? bars.findLastIndex((bar) => overlap(bar, span)) : -1;
  return [left, chosen, bars.length - 1].find((index) => index >= 0);
}
