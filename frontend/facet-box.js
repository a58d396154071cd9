import { createLoader } from "./api.js";
import { createComposition } from "./composition.js";
import { fill, h } from "./dom.js";
import { line, row } from "./facets.js";
import { division, heading, modal } from "./modal.js";
import { facetUrl } from "./state.js";

const DEBOUNCE_MILLIS = 120;

/**
 * All values of one facet, looked for by the server. It counts a facet without its own filter, so what is chosen here leaves
 * the numbers true. `ui.box` is {name, label, text, page, values, more, failed}, or null.
 */
export function connect({ dialog, state }) {
  const loader = createLoader();
  const input = document.createElement("input");
  const body = division("facet-box-body");
  let timer = 0;
  Object.assign(input, { type: "text", className: "finder", autocomplete: "off" });
  modal(dialog, division("drawer-head"), input, body);

  async function load(page) {
    const { name, text, values } = state.ui.box;
    const answer = await loader.load(facetUrl(state.view, name, text, page));
    if (!answer || !state.ui.box) return;
    const found = answer.data ?? { values: [], more: 0 };
    Object.assign(state.ui.box, {
      page,
      values: page > 1 ? [...values, ...found.values] : found.values,
      more: found.more,
      failed: !answer.data,
    });
    render(dialog, state);
  }

  const find = () => {
    state.ui.box.text = input.value.trim();
    load(1);
  };
  const wait = () => {
    clearTimeout(timer);
    if (!composition.waits()) timer = setTimeout(find, DEBOUNCE_MILLIS);
  };
  // Half-typed pinyin is no value, and Escape is the input method's.
  const composition = createComposition(input, { began: wait, ended: wait, predictive: false });
  input.addEventListener("input", wait);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.isComposing) event.preventDefault();
  });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    loader.drop();
    state.ui.box = null;
  });

  return {
    open(name, label) {
      state.ui.box = { name, label, text: "", page: 1, values: [], more: 0, failed: false };
      input.value = "";
      render(dialog, state);
      dialog.showModal();
      input.focus();
      load(1);
    },
    more: () => load(state.ui.box.page + 1),
    close: () => dialog.close(),
  };
}

/** Values of every level stand side by side here, so a lower one shows its whole path. */
function flat(value) {
  return { ...value, level: 1, label: value.level > 1 ? value.value : value.label };
}

/** The values of the panel that a value stands below or above: only there are chosen ones sure to be listed, with what is next to them. */
function related({ value, level }, listed) {
  const same = listed.find((one) => one.value === value);
  if (same) return line(listed, same);
  return listed.filter((one, index) => {
    const below = listed[index + 1];
    if (!below || below.level !== one.level + 1 || one.level >= level) return false;
    return value.startsWith(one.value + below.value.slice(one.value.length, -below.label.length));
  });
}

export function render(dialog, state) {
  const { t, ui, answer, openMore } = state;
  if (!ui.box) return;
  const { name, values, more, failed } = ui.box;
  const [head, input, body] = dialog.children;
  const label = t.facet(name, ui.box.label);
  const listed = answer?.facets?.find((facet) => facet.name === name)?.values ?? [];
  dialog.setAttribute("aria-label", t("find_value", { what: label }));
  input.placeholder = input.ariaLabel = t("find_value", { what: label });
  fill(head, heading(dialog, label, t));
  fill(
    body,
    h(
      "ul",
      { class: "values" },
      values.map((value) => row(name, flat(value), state, related(value, listed))),
    ),
    failed && h("p", { class: "hint", role: "alert" }, t("problem_failed")),
    !failed && values.length === 0 && h("p", { class: "hint" }, t("no_value")),
    more > 0 &&
      h("button", { key: "more", type: "button", class: "text-button", onclick: openMore }, t("show_more", { n: more })),
  );
}
