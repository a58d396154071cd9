import { createLoader } from "./api.js";
import { fill, h } from "./dom.js";
import { row } from "./facets.js";
import { keepFocusIn } from "./focus-trap.js";
import { facetUrl } from "./state.js";

const DEBOUNCE_MILLIS = 120;

/**
 * A small box over all values of one facet: what is typed is looked for by the server, under the filters of the page.
 * A facet is counted without its own filter, so choosing values here leaves the numbers of the box true. What it shows
 * lives in `ui.box`: {name, label, text, page, values, more, failed}, or null.
 */
export function connect({ dialog, state }) {
  const loader = createLoader();
  const input = document.createElement("input");
  const [head, body] = [document.createElement("div"), document.createElement("div")];
  let timer = 0;
  let composing = false;
  head.className = "drawer-head";
  body.className = "facet-box-body";
  Object.assign(input, { type: "text", className: "finder", autocomplete: "off" });
  dialog.append(head, input, body);
  keepFocusIn(dialog);

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
    if (!composing) timer = setTimeout(find, DEBOUNCE_MILLIS);
  };
  // While an input method composes, half-typed pinyin is no value, and Escape is the input method's.
  input.addEventListener("compositionstart", () => {
    clearTimeout(timer);
    composing = true;
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    wait();
  });
  input.addEventListener("input", wait);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.isComposing) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
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

/**
 * The values of the panel that a value of the box stands below. Only there are they sure to be listed: one that is chosen
 * has what stands right below it behind it, which shows what the facet puts between the levels of a path.
 */
function above({ value, level }, listed) {
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
  fill(
    head,
    h("h2", null, label),
    h("button", { type: "button", class: "text-button", onclick: () => dialog.close() }, t("close")),
  );
  fill(
    body,
    h(
      "ul",
      { class: "values" },
      values.map((value) => row(name, flat(value), state, above(value, listed))),
    ),
    failed && h("p", { class: "hint", role: "alert" }, t("problem_failed")),
    !failed && values.length === 0 && h("p", { class: "hint" }, t("no_value")),
    more > 0 &&
      h("button", { key: "more", type: "button", class: "text-button", onclick: openMore }, t("show_more", { n: more })),
  );
}
