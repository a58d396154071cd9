import { h } from "./dom.js";
import { monthOf } from "./months.js";
import { withRange } from "./state.js";

/** Relative words and how far back each goes, in months or days; today counts. */
const WORDS = [
  ["week", { days: 7 }],
  ["month", { months: 1 }],
  ["year", { months: 12 }],
];

/** Today where the reader is, as 2024-03-31. */
export function today(now = new Date()) {
  return text(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** The days of a word up to a day, both included: one month before 2024-03-31 begins on 2024-03-01. */
export function rangeTo(last, { days = 0, months = 0 }) {
  const [year, month, day] = last.split("-").map(Number);
  const lengthOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lengthOfMonth) - days));
  before.setUTCDate(before.getUTCDate() + 1);
  return [text(before), last];
}

function text(date) {
  return date.toISOString().slice(0, 10);
}

/** Quick choices of a range; those that no month with hits can hold are left out. A second click frees the dates. */
export function quickChoices({ t, view, go, answer }) {
  const choices = WORDS.map(([word, back]) => ({ word, range: rangeTo(today(), back) })).filter(
    ({ range: [from, to] }) =>
      isChosen(view, from, to) ||
      (answer?.dates ?? []).some(({ month }) => monthOf(month) >= monthOf(from) && monthOf(month) <= monthOf(to)),
  );
  return (
    choices.length > 0 &&
    h(
      "ul",
      { class: "quick" },
      choices.map(({ word, range: [from, to] }) => {
        const chosen = isChosen(view, from, to);
        const choose = () => go(chosen ? withRange(view, "", "") : withRange(view, from, to));
        return h(
          "li",
          { key: word },
          h("button", { type: "button", class: "chip", "aria-pressed": String(chosen), onclick: choose }, t.value("recent", word)),
        );
      }),
    )
  );
}

function isChosen(view, from, to) {
  return view.from === from && view.to === to;
}
