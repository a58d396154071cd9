const DEBOUNCE_MILLIS = 120;

/**
 * A combobox with list autocomplete and manual selection, as the ARIA Authoring Practices describe it: focus stays in the
 * box, Up and Down name an option, Enter takes it or leads to all results. While an input method composes nothing is asked,
 * and its keys are its own.
 */
export function createCombobox({ form, input, panel, list, message, t, ask, drop, options, leave }) {
  let timer = 0;
  let composing = false;
  let shown = "";
  let active = -1;

  const text = () => input.value.trim();
  const all = () => [...list.querySelectorAll("[role=option]")];

  function typed() {
    clearTimeout(timer);
    if (composing) return;
    if (text() === "") close();
    else if (text() !== shown) timer = setTimeout(search, DEBOUNCE_MILLIS);
  }

  async function search() {
    const q = text();
    const found = await ask(q);
    if (!found || composing || text() !== q) return;
    shown = q;
    list.replaceChildren(...options(found, take));
    message.textContent = found.failed ? t.failed : t.found(found.total);
    open(true);
  }

  function open(isOpen) {
    panel.hidden = !isOpen;
    input.ariaExpanded = String(isOpen);
    choose(-1);
  }

  function close() {
    clearTimeout(timer);
    drop();
    shown = "";
    open(false);
  }

  function choose(index) {
    active = index;
    all().forEach((option, place) => (option.ariaSelected = String(place === index)));
    const option = all()[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  /** A suggestion goes into the box, to show what it finds, unless it is to be opened elsewhere. */
  function take(event, suggested) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    input.value = suggested;
    clearTimeout(timer);
    search();
  }

  function key(event) {
    // 229 is what browsers report for a key that the input method has taken; Safari ends the composition first
    if (event.isComposing || event.keyCode === 229 || composing) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // one place more than there are options: what was typed, with no choice
    const places = all().length + 1;
    if (by && panel.hidden && text()) search();
    else if (by && !panel.hidden) choose(((active + 1 + by + places) % places) - 1);
    else if (event.key === "Escape" && !panel.hidden) close();
    else if (event.key === "Escape" && input.value) input.value = "";
    else if (event.key === "Enter" && active >= 0) all()[active].click();
    else return;
    event.preventDefault();
  }

  input.addEventListener("compositionstart", () => {
    composing = true;
    close();
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.addEventListener("input", typed);
  input.addEventListener("keydown", key);
  input.addEventListener("blur", close);
  // a press in the panel must not take the focus from the box, which would close it before the click
  panel.addEventListener("pointerdown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!composing && text()) leave(text());
  });
  return { close, text: () => input.value };
}
