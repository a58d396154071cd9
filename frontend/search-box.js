import { createComposition } from "./composition.js";
import { setProperty } from "./dom.js";
import { MAX_QUERY_CHARS, sameQuery } from "./state.js";
import { createSuggestions } from "./suggestions.js";

/** Typing has paused; behind the key that follows fast another question would only be given up. */
const DEBOUNCE_MILLIS = 80;
/** What comes as a whole is no part of a row of keys, and is not waited for. */
const WHOLE = new Set(["insertFromPaste", "insertFromDrop"]);
const NOT_TYPED_IN = ["button", "checkbox", "radio", "range"];

/**
 * The box is in index.html, to be typed in before any script runs. Its value is the reader's: only `show` and a chosen
 * suggestion write it, never while an input method composes. `waiting` is told when nothing may be asked, and when again.
 */
export function connect(form, { typed, submitted, refused, waiting }) {
  const input = form.elements.q;
  const clear = form.querySelector("#clear");
  let timer = 0;
  let atOnce = false;

  const settle = (say) => {
    clearTimeout(timer);
    atOnce = false;
    if (tooLong(input)) refused();
    else say(input.value);
  };
  /** `input` may follow the end of a composition in the same task, and another composition too; neither is waited for. */
  const wait = (isWhole = false) => {
    clear.hidden = input.value === "";
    atOnce ||= isWhole;
    clearTimeout(timer);
    if (!composition.waits()) timer = setTimeout(settle, atOnce ? 0 : DEBOUNCE_MILLIS, typed);
  };
  const empty = () => {
    suggestions.close();
    input.value = "";
    wait(true);
    input.focus();
  };
  const composition = createComposition(input, {
    began: () => {
      clearTimeout(timer);
      atOnce = false;
      suggestions.close();
      waiting(true);
    },
    ended: () => {
      waiting(false);
      wait(true);
      suggestions.typed();
    },
  });
  const suggestions = createSuggestions({
    input,
    list: form.querySelector("#suggestions"),
    waits: composition.waits,
    chosen: (text) => {
      input.value = text;
      clear.hidden = false;
      form.requestSubmit();
    },
  });
  input.addEventListener("input", ({ inputType }) => wait(WHOLE.has(inputType)));
  input.addEventListener("keydown", (event) => {
    if (composition.takes(event)) {
      // Enter takes a candidate and Escape gives it up; a form would submit, and Chromium empty a field of this type.
      if (event.key === "Enter" || event.key === "Escape") event.preventDefault();
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
    if (composition.waits()) return;
    suggestions.close();
    settle(submitted);
    // On a phone the keyboard would cover the answers.
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  document.addEventListener("keydown", (event) => focusByKey(event, input));

  const show = (q) => {
    if (!composition.composing() && !sameQuery(input.value, q)) input.value = q;
    clear.hidden = input.value === "";
  };
  /** What was typed before the scripts ran is searched, not written over. */
  const begin = (q) => (input.value === input.defaultValue ? show(q) : wait(true));
  return { show, begin };
}

function tooLong(input) {
  return input.value.trim().length > MAX_QUERY_CHARS;
}

/** A key that the browser fills in has no name. */
function focusByKey(event, input) {
  const wanted =
    event.key === "/"
      ? !event.ctrlKey && !event.metaKey && !event.altKey
      : event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  const field = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  const elsewhere = field && !NOT_TYPED_IN.includes(field.type);
  if (!wanted || elsewhere || event.isComposing || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  input.focus();
  input.select();
}

export function render(form, { t }) {
  const input = form.elements.q;
  const note = tooLong(input) ? t("too_long", { n: input.value.trim().length, max: MAX_QUERY_CHARS }) : "";
  setProperty(form.querySelector("label"), "textContent", t("search_label"));
  setProperty(form.querySelector("#suggestions"), "ariaLabel", t("suggestions"));
  setProperty(form.querySelector("#clear"), "ariaLabel", t("clear"));
  setProperty(form.querySelector("#submit"), "ariaLabel", t("search"));
  setProperty(form.querySelector("#box-note"), "textContent", note);
  setProperty(input, "placeholder", t("search_label"));
  setProperty(input, "ariaInvalid", note ? "true" : "false");
}
