import { MAX_QUERY_CHARS, sameQuery } from "./state.js";
import { createSuggestions } from "./suggestions.js";

const DEBOUNCE_MILLIS = 120;

/**
 * The box itself is in index.html, so that it can be typed in before any script runs. Its value belongs to the reader:
 * only `show` writes it, on Back, Forward and links, and a choice among the suggestions; never while an input method
 * composes.
 */
export function connect(form, { typed, submitted, refused }) {
  const input = form.elements.q;
  const clear = form.querySelector("#clear");
  let timer = 0;

  const settle = (say) => {
    clearTimeout(timer);
    if (tooLong(input)) refused();
    else say(input.value);
  };
  const wait = () => {
    clear.hidden = input.value === "";
    clearTimeout(timer);
    if (!composing(form)) timer = setTimeout(settle, DEBOUNCE_MILLIS, typed);
  };
  const empty = () => {
    input.value = "";
    wait();
    input.focus();
  };

  // While an input method composes, half-typed pinyin is not a query: nothing leaves until the text is committed.
  input.addEventListener("compositionstart", () => {
    clearTimeout(timer);
    form.dataset.composing = "";
  });
  input.addEventListener("compositionend", () => {
    delete form.dataset.composing;
    wait();
  });
  // After the listeners above, so that a composition that ends has ended for the suggestions as well.
  const suggestions = createSuggestions({
    input,
    list: form.querySelector("#suggestions"),
    composing: () => composing(form),
    chosen: (text) => {
      input.value = text;
      clear.hidden = false;
      form.requestSubmit();
    },
  });
  input.addEventListener("input", wait);
  input.addEventListener("keydown", (event) => {
    // 229 is what browsers report for a key that the input method has taken; Safari ends the composition first.
    if (event.isComposing || event.keyCode === 229 || composing(form)) {
      if (event.key === "Enter") event.preventDefault();
    } else if (suggestions.key(event)) {
      return;
    } else if (event.key === "Escape" && input.value) {
      event.preventDefault();
      empty();
    }
  });
  clear.addEventListener("click", empty);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing(form)) return;
    suggestions.close();
    settle(submitted);
    // On a phone the keyboard would cover the answers.
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  document.addEventListener("keydown", (event) => focusByKey(event, input));
  clear.hidden = input.value === "";
  // What was typed before the scripts came is the reader's as well.
  if (input.value !== input.defaultValue) wait();
}

function composing(form) {
  return "composing" in form.dataset;
}

function tooLong(input) {
  return input.value.trim().length > MAX_QUERY_CHARS;
}

/** `/` and Ctrl+K or Cmd+K, unless the reader is typing somewhere else. */
function focusByKey(event, input) {
  const wanted =
    event.key === "/"
      ? !event.ctrlKey && !event.metaKey && !event.altKey
      : event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const elsewhere =
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (!wanted || elsewhere || event.isComposing || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  input.focus();
  input.select();
}

/** Puts a view's query into the box. */
export function show(form, q) {
  const input = form.elements.q;
  if (!composing(form) && !sameQuery(input.value, q)) input.value = q;
  form.querySelector("#clear").hidden = input.value === "";
}

/** Labels and the note under the box; never the value. */
export function render(form, { t }) {
  const input = form.elements.q;
  form.querySelector("label").textContent = t("search_label");
  form.querySelector("#suggestions").ariaLabel = t("suggestions");
  input.placeholder = t("search_label");
  form.querySelector("#clear").ariaLabel = t("clear");
  form.querySelector("#submit").ariaLabel = t("search");
  const note = tooLong(input) ? t("too_long", { n: input.value.trim().length, max: MAX_QUERY_CHARS }) : "";
  const place = form.querySelector("#box-note");
  if (place.textContent !== note) place.textContent = note;
  input.ariaInvalid = note ? "true" : "false";
}
