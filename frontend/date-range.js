import { firstDay, labelOf, lastDay } from "./months.js";
import { withRange } from "./state.js";

const KEY_STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** What is being chosen lives in `ui.drag`, {name, start, span: [first, last], byKeys}, until the pointer or Enter takes it. */
export function choose({ view, go }, ...spans) {
  go(
    withRange(
      view,
      firstDay(Math.min(...spans.map(([first]) => first))),
      lastDay(Math.max(...spans.map(([, last]) => last))),
    ),
  );
}

/** The range that is being chosen, in words: 2024-01 – 2024-06 · 12 篇. */
export function rangeSaid(charts, { t, ui }) {
  const { name, span, byKeys } = ui.drag ?? {};
  const bars = charts.find(([chart]) => chart === name)?.[1].bars;
  if (!span || !bars) return "";
  const inside = bars.filter(({ first, last }) => first >= span[0] && last <= span[1]);
  const n = inside.reduce((sum, { count }) => sum + count, 0);
  const said = `${labelOf(span[0], span[1])} · ${t("articles", { n })}`;
  return byKeys ? said + t("comma") + t("enter_takes") : said;
}

/** Arrows move; with Shift they stretch a range from where Shift was first held, which Enter takes and Escape drops. */
export function byKey(event, name, bars, index, state) {
  const { ui, paint } = state;
  const chosen = ui.drag?.byKeys && ui.drag.name === name ? ui.drag : null;
  if (chosen && (event.key === "Enter" || event.key === "Escape")) {
    event.preventDefault();
    ui.drag = null;
    if (event.key === "Enter") choose(state, chosen.span);
    else paint();
    return;
  }
  const target = { Home: 0, End: bars.length - 1 }[event.key] ?? index + (KEY_STEPS[event.key] ?? NaN);
  if (!bars[target]) return;
  event.preventDefault();
  const bar = event.currentTarget.parentElement.querySelectorAll(".bar")[target];
  const start = chosen?.start ?? index;
  const [low, high] = [start, target].sort((a, b) => a - b);
  ui.drag = event.shiftKey ? { name, start, span: [bars[low].first, bars[high].last], byKeys: true } : null;
  ui.at = { name, first: bars[target].first };
  paint();
  bar.focus();
}

const isBeside = ({ currentTarget, relatedTarget }) => currentTarget.parentElement?.contains(relatedTarget);

/** A range by keys that was not taken is dropped with the focus. */
export function left(event, name, { ui, paint }) {
  if (!ui.drag?.byKeys || ui.drag.name !== name || isBeside(event)) return;
  ui.drag = null;
  // not at once: the focus may be leaving because the page is being painted
  queueMicrotask(paint);
}

export function dragging(name, bars, state) {
  const { ui, paint } = state;
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
      if (span) choose(state, span);
    },
    onpointercancel: () => {
      ui.drag = null;
      paint();
    },
  };
}
