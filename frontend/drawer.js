import { fill, h } from "./dom.js";
import { division, heading, modal } from "./modal.js";
import { hasConditions, withoutConditions } from "./state.js";

const WIDE = "(min-width: 60rem)";

/** There is one panel of dates and facets: on a narrow screen it moves into a modal <dialog>. */
export function connect({ dialog, side, panel }) {
  const wide = matchMedia(WIDE);
  const body = division("drawer-body");
  modal(dialog, division("drawer-head"), body, division("drawer-foot"));

  const place = () => {
    if (wide.matches) dialog.close();
    (wide.matches ? side : body).append(panel);
  };
  wide.addEventListener("change", place);
  place();

  return {
    open: () => dialog.showModal(),
    close: () => dialog.close(),
  };
}

export function render(dialog, { t, answer, view, go }) {
  const [head, , foot] = dialog.children;
  const close = () => dialog.close();
  dialog.setAttribute("aria-label", t("filters"));
  fill(head, heading(dialog, t("filters"), t));
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
