import { fill, h } from "./dom.js";
import { hasFilter, withFilter, withoutFilter } from "./state.js";

const SHOWN = 6;
const FILTER_BOX_FROM = 12;

/** The bars and the quick choices stand for the dates. */
const ELSEWHERE = new Set(["month", "date", "recent"]);

/** The counted values of each facet, and the chosen ones, as the API names them: a new facet needs no change here. */
export function render(root, state) {
  const { answer, t, ui } = state;
  const groups = (answer?.facets ?? []).filter(({ name, values }) => !ELSEWHERE.has(name) && values.length > 0);
  fill(
    root,
    groups.map((facet) => group(facet, t.facet(facet.name, facet.label), ui, state)),
  );
}

function group(facet, label, ui, state) {
  const { t, paint, view, openFacet } = state;
  const { name, values, more = 0 } = facet;
  const open = ui.open.has(name);
  const sought = (open && ui.sought.get(name)) || "";
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const shown = open
    ? values.filter(({ value }) => fold(value).includes(fold(sought.trim())))
    : values.filter((value, index) => index < SHOWN || spellings(view, name, value).length > 0);
  const toggle = () => {
    if (open) ui.open.delete(name);
    else ui.open.add(name);
    paint();
  };
  return h(
    "fieldset",
    { key: name, class: "facet" },
    h("legend", null, label),
    open && more === 0 && values.length >= FILTER_BOX_FROM && finder(name, label, state),
    h(
      "ul",
      { class: "values" },
      shown.map((value) => row(name, value, state, line(values, value))),
    ),
    open && shown.length === 0 && h("p", { class: "hint" }, t("no_value")),
    open &&
      more > 0 &&
      h(
        "button",
        { key: "find", type: "button", class: "text-button", onclick: () => openFacet(name, facet.label) },
        t("find_more", { n: more }),
      ),
    (values.length > shown.length || open) &&
      values.length > SHOWN &&
      h(
        "button",
        {
          key: "more",
          type: "button",
          class: "text-button",
          "aria-expanded": String(open),
          onclick: toggle,
        },
        open ? t("show_fewer") : t("show_more", { n: values.length - shown.length + more }),
      ),
  );
}

function finder(name, label, { t, ui, paint }) {
  return h("input", {
    key: "finder",
    type: "text",
    class: "finder",
    autocomplete: "off",
    "aria-label": t("find_value", { what: label }),
    placeholder: t("find_value", { what: label }),
    value: ui.sought.get(name) ?? "",
    oninput: (event) => {
      ui.sought.set(name, event.target.value);
      paint();
    },
  });
}

/** A value is chosen by any of its spellings, so an address that says 長文本 checks 长文本. */
function spellings(view, name, { value, asked }) {
  return [value, ...(asked ?? [])].filter((spelling) => hasFilter(view, name, spelling));
}

/** The values that a value of a tree stands below, those below it, and itself: children come next to their parents, a level lower. */
export function line(values, value) {
  const way = [];
  return values.flatMap((other) => {
    way.length = Math.min(way.length, (other.level ?? 1) - 1);
    way.push(other);
    return other === value ? way.slice() : way.includes(value) ? other : [];
  });
}

export function row(name, { value, label, level = 1, count, asked }, { t, view, go }, others = []) {
  const instead = others.flatMap((other) => spellings(view, name, other));
  const chosen = spellings(view, name, { value, asked });
  const checked = chosen.length > 0;
  const without = () => chosen.reduce((left, spelling) => withoutFilter(left, name, spelling), view);
  return h(
    "li",
    { key: value, vars: { "--level": level - 1 } },
    h(
      "label",
      { class: count === 0 ? "value none" : "value" },
      h("input", {
        type: "checkbox",
        checked,
        onchange: () => go(checked ? without() : withFilter(view, name, value, instead)),
      }),
      h("span", { class: "value-name" }, t.value(name, value, label)),
      h("span", { class: "value-count" }, t.number(count)),
    ),
  );
}
