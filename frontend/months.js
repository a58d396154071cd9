/** From counted months, each a whole number (year * 12 + month - 1), to at most SLOTS bars, wide enough for fingers. */
export const SLOTS = 12;
const STEPS = [1, 3, 12, 24, 60, 120, 240, 600, 1200];

export function monthOf(date) {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

export function monthName(month) {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function firstDay(month) {
  return monthName(month) + "-01";
}

export function lastDay(month) {
  return `${monthName(month)}-${new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()}`;
}

/** Of all `dates` ([{month, count}]), or of those `within` [first, last]. */
export function barsOf(dates, within) {
  const known = dates
    .filter(({ month, count }) => /^\d{4}-\d{2}$/.test(month) && count > 0)
    .map(({ month, count }) => ({ month: monthOf(month), count }))
    .filter(({ month }) => !within || (month >= within[0] && month <= within[1]));
  if (known.length === 0 && !within) return { step: 1, bars: [] };
  const [first, last] = within ?? [
    Math.min(...known.map(({ month }) => month)),
    Math.max(...known.map(({ month }) => month)),
  ];
  const step = STEPS.find((months) => barCount(first, last, months) <= SLOTS) ?? STEPS.at(-1);
  const start = Math.floor(first / step) * step;
  const bars = Array.from({ length: barCount(first, last, step) }, (_, i) => bar(start + i * step, step));
  for (const { month, count } of known) bars[Math.floor((month - start) / step)].count += count;
  return { step, bars };
}

function barCount(first, last, step) {
  return Math.floor(last / step) - Math.floor(first / step) + 1;
}

function bar(first, step) {
  const last = first + step - 1;
  return { first, last, count: 0, label: labelOf(first, last) };
}

/** 2024-03, 2024-01 – 2024-03, 2024, 2020 – 2024 */
export function labelOf(first, last) {
  const years = first % 12 === 0 && last % 12 === 11;
  const [from, to] = [first, last].map((month) => (years ? monthName(month).slice(0, 4) : monthName(month)));
  return from === to ? from : `${from} – ${to}`;
}

/** The chosen months as [first, last], open ends filled from the bars; null when no date is chosen. */
export function chosenSpan(view, bars) {
  if (!view.from && !view.to) return null;
  return [
    view.from ? monthOf(view.from) : Math.min(bars[0]?.first ?? 0, monthOf(view.to)),
    view.to ? monthOf(view.to) : Math.max(bars.at(-1)?.last ?? 0, monthOf(view.from)),
  ];
}

/** "all", "part" or "" of a bar lies in the span. */
export function overlap({ first, last }, span) {
  if (!span || last < span[0] || first > span[1]) return "";
  return first >= span[0] && last <= span[1] ? "all" : "part";
}

/** The finer bars under bars of years: all months of the years that are chosen from. */
export function detailOf(dates, overview, span) {
  const touched = overview.bars.filter((bar) => overlap(bar, span));
  if (overview.step === 1 || touched.length === 0) return null;
  const detail = barsOf(dates, [touched[0].first, touched.at(-1).last]);
  return detail.step < overview.step ? detail : null;
}

/** What stands under the bars, as far as there is room: years, and under single months also 04, 07 and 10. */
export function axisLabels({ step, bars }) {
  const room = 3;
  const labels = [];
  bars.forEach(({ first }, index) => {
    const year = first % 12 === 0 || step >= 12;
    const fits = labels.length === 0 || (index - labels.at(-1).index >= room && index <= bars.length - room + 1);
    if (!fits || !(index === 0 || year || (step === 1 && first % 3 === 0))) return;
    const name = monthName(first);
    labels.push({
      index,
      text: step >= 12 || (year && index > 0) ? name.slice(0, 4) : index === 0 ? name : name.slice(5),
    });
  });
  return labels;
}
