import { fill, h } from "./dom.js";
import { keepFocusIn } from "./focus-trap.js";
import { hasConditions, withoutConditions } from "./state.js";

const WIDE = "(min-width: 60rem)";

/**
 * On a narrow screen the panel of dates and facets lives in a modal <dialog>, which brings Escape and the focus back;
 * on a wide one it lives beside the results. There is one panel, and it moves.
 */
export function connect({ dialog, side, panel }) {
  const wide = matchMedia(WIDE);
  const body = document.createElement("div");
  const head = document.createElement("div");
  const foot = document.createElement("div");
  head.className = "drawer-head";
  body.className = "drawer-body";
  foot.className = "drawer-foot";
  dialog.append(head, body, foot);

  const place = () => {
    if (wide.matches) dialog.close();
    (wide.matches ? side : body).append(panel);
  };
  wide.addEventListener("change", place);
  place();

  keepFocusIn(dialog);
  // A click on the backdrop lands on the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    open: () => dialog.showModal(),
    close: () => dialog.close(),
  };
}

export function render(dialog, { t, answer, view, go }) {
  const [head, , foot] = dialog.children;
  const close = () => dialog.close();
  dialog.setAttribute("aria-label", t("filters"));
  fill(
    head,
    h("h2", null, t("filters")),
    h(
      "button",
      { type: "button", class: "quiet icon", "aria-label": t("close"), onclick: close },
      h(
        "svg",
        { viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
        h("path", { d: "m5 5 10 10M15 5 5 15" }),
      ),
    ),
  );
  fill(
    foot,
    h(
      "button",
      { type: "button", class: "button", disabled: !hasConditions(view), onclick: () => go(withoutConditions(view)) },
      t("clear_all"),
    ),
    h(
      "button",
      { type: "button", class: "button strong", onclick: close },
      answer ? t("show_articles", { n: answer.total.value }) : t("close"),
    ),
  );
}
