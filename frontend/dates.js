import { fill, h } from "./dom.js";
import { barsOf, chosenSpan, detailOf, firstDay, lastDay, overlap, axisLabels } from "./months.js";
import { withRange } from "./state.js";

const KEY_STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Bars over time. A click chooses a bar, a second click frees it; dragging, Shift+click and Shift+arrows choose a
 * range. Over several years the bars are years, and the months of what is chosen appear below.
 */
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
  fill(root, h("section", { class: "dates", "aria-labelledby": "dates-heading" },
    h("div", { class: "group-head" },
      h("h3", { id: "dates-heading", tabindex: -1 }, t("date")),
      span && h("button", { type: "button", class: "text-button", onclick: () => go(withRange(view, "", "")) }, t("clear"))),
    overview.bars.length > 0 && chart("overview", overview, span, state),
    detail && chart("detail", detail, span, state),
    exactDates(state)));
}

function chart(name, { step, bars }, span, state) {
  const { t, ui } = state;
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const shown = ui.drag?.name === name ? ui.drag.span : span;
  const stop = Math.max(0, bars.findLastIndex((bar) => overlap(bar, span)));
  const tabStop = span ? stop : bars.length - 1;
  return h("div", { key: name, class: "chart", role: "group", "aria-label": t(step < 12 ? "by_month" : "by_year"),
    vars: { "--bars": bars.length }, ...dragging(name, bars, state) },
  bars.map((bar, index) => h("button", {
    key: bar.first,
    type: "button",
    class: "bar " + (shown ? overlap(bar, shown) || "out" : ""),
    title: `${bar.label} · ${t("articles", { n: bar.count })}`,
    "aria-label": `${bar.label} · ${t("articles", { n: bar.count })}`,
    "aria-pressed": String(Boolean(overlap(bar, span))),
    tabindex: index === tabStop ? 0 : -1,
    vars: { "--height": bar.count === 0 ? "0%" : `${Math.max(4, (bar.count / highest) * 100).toFixed(1)}%` },
    onclick: (event) => (event.shiftKey && span ? choose(state, [bar.first, bar.last], span) : toggle(state, bar, span)),
    onkeydown: (event) => byKey(event, bars, index, state),
  }, h("span", { class: "bar-fill" }))),
  axisLabels({ step, bars }).map(({ index, text }) => h("span", {
    key: "year" + index, class: "year", "aria-hidden": "true", vars: { "--at": index + 1 } }, text)));
}

function toggle({ view, go }, bar, span) {
  const only = span && span[0] === bar.first && span[1] === bar.last;
  go(only ? withRange(view, "", "") : withRange(view, firstDay(bar.first), lastDay(bar.last)));
}

/** The range that covers all the given spans. */
function choose({ view, go }, ...spans) {
  go(withRange(view, firstDay(Math.min(...spans.map(([first]) => first))), lastDay(Math.max(...spans.map(([, last]) => last)))));
}

/** Arrows move; with Shift they stretch a range from where Shift was first held. */
function byKey(event, bars, index, state) {
  const target = { Home: 0, End: bars.length - 1 }[event.key] ?? index + (KEY_STEPS[event.key] ?? NaN);
  if (!bars[target]) return;
  event.preventDefault();
  const { ui } = state;
  event.currentTarget.parentElement.querySelectorAll(".bar")[target].focus();
  if (!event.shiftKey) {
    ui.anchor = null;
    return;
  }
  ui.anchor ??= bars[index];
  choose(state, [ui.anchor.first, ui.anchor.last], [bars[target].first, bars[target].last]);
}

/** Pointer handlers of a chart: the range follows the pointer and is searched when it is let go. */
function dragging(name, bars, { view, go, ui, paint }) {
  const under = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(bars.length - 1, Math.max(0, index));
  };
  return {
    onpointerdown: (event) => {
      if (event.button === 0) ui.drag = { name, start: under(event), span: null };
    },
    onpointermove: (event) => {
      if (ui.drag?.name !== name || (event.buttons & 1) === 0) return;
      const [low, high] = [ui.drag.start, under(event)].sort((a, b) => a - b);
      if (low === high && !ui.drag.span) return;
      if (!ui.drag.span) event.currentTarget.setPointerCapture(event.pointerId);
      ui.drag.span = [bars[low].first, bars[high].last];
      paint();
    },
    onpointerup: () => {
      const span = ui.drag?.span;
      ui.drag = null;
      if (span) go(withRange(view, firstDay(span[0]), lastDay(span[1])));
    },
    onpointercancel: () => {
      ui.drag = null;
      paint();
    },
  };
}

/** The same choice to the day, and without any bars. */
function exactDates({ t, view, go }) {
  const field = (label, value, change) => h("label", null, h("span", null, label),
    h("input", { type: "date", value, min: "1990-01-01", max: "2099-12-31", onchange: (event) => {
      if (event.target.validity.valid) go(change(event.target.value));
    } }));
  return h("details", { class: "exact-dates" }, h("summary", null, t("exact_dates")),
    h("div", { class: "exact-fields" },
      field(t("from"), view.from, (from) => withRange(view, from, view.to && view.to < from ? "" : view.to)),
      field(t("to"), view.to, (to) => withRange(view, to && view.from > to ? "" : view.from, to))));
}
