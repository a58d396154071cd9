import { h } from "./dom.js";
import { axisLabels, firstDay, lastDay, overlap } from "./months.js";
import { withRange } from "./state.js";

const KEY_STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** One row of bars; `span` is the chosen [first, last] month. Where its state lives: `ui.drag` and `ui.anchor`. */
export function chart(name, { step, bars }, span, state) {
  const { t, ui } = state;
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const shown = ui.drag?.name === name ? ui.drag.span : span;
  const stop = Math.max(
    0,
    bars.findLastIndex((bar) => overlap(bar, span)),
  );
  const tabStop = span ? stop : bars.length - 1;
  return h(
    "div",
    {
      key: name,
      class: "chart",
      role: "group",
      "aria-label": t(step < 12 ? "by_month" : "by_year"),
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
          onkeydown: (event) => byKey(event, bars, index, state),
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
  go(only ? withRange(view, "", "") : withRange(view, firstDay(bar.first), lastDay(bar.last)));
}

/** The range that covers all the given spans. */
function choose({ view, go }, ...spans) {
  go(
    withRange(
      view,
      firstDay(Math.min(...spans.map(([first]) => first))),
      lastDay(Math.max(...spans.map(([, last]) => last))),
    ),
  );
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
