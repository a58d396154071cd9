import { h, icon } from "./dom.js";

const STOPS = "a[href], button, input, select, textarea, summary";

/** Makes a modal box of its parts: it holds the Tab key, and a click beside it closes it. */
export function modal(dialog, ...parts) {
  dialog.append(...parts);
  keepFocusIn(dialog);
  dialog.addEventListener("click", (event) => {
    // the backdrop belongs to the dialog itself
    if (event.target === dialog) dialog.close();
  });
}

/** A part of a box, by the class of its style. */
export function division(className) {
  return Object.assign(document.createElement("div"), { className });
}

/** What stands at the top of a box. */
export const heading = (dialog, title, t) => [
  h("h2", null, title),
  h(
    "button",
    { type: "button", class: "quiet icon", "aria-label": t("close"), onclick: () => dialog.close() },
    icon("m5 5 10 10M15 5 5 15"),
  ),
];

/** <dialog> keeps the Tab key out of the page; behind its last control, though, it would go to the browser's own, and then to nothing. */
function keepFocusIn(dialog) {
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...dialog.querySelectorAll(STOPS)].filter(
      (stop) => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility(),
    );
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    const outside = !dialog.contains(document.activeElement) || document.activeElement === dialog;
    if (!to || (document.activeElement !== from && !outside)) return;
    event.preventDefault();
    to.focus();
  });
}
