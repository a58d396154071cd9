const STOPS = "a[href], button, input, select, textarea, summary";

/**
 * Keeps the Tab key inside an open dialog. A modal <dialog> keeps it out of the page; behind its last control, though, the
 * focus would go to the browser's own, and behind those to nothing.
 */
export function keepFocusIn(dialog) {
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
