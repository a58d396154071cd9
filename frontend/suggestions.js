import { createLoader } from "./api.js";
import { fill, h } from "./dom.js";
import { markedText } from "./marks.js";
import { MAX_QUERY_CHARS, sameQuery, suggestUrl } from "./state.js";

const DEBOUNCE_MILLIS = 50;

/** A combobox with list autocomplete and manual selection, by the ARIA Authoring Practices. */
export function createSuggestions({ input, list, waits, chosen }) {
  const loader = createLoader({ keep: 100 });
  let items = [];
  let active = -1;
  let timer = 0;
  let asked = 0;
  let before = null;

  function typed() {
    const q = input.value.trim();
    // Spaces and widths make no other question: an open list stays, and a closed one stays closed.
    const isSame = before !== null && sameQuery(before, q);
    before = null;
    if (isSame && !waits()) return;
    stop();
    if (!q || q.length > MAX_QUERY_CHARS || waits()) {
      close();
      return;
    }
    timer = setTimeout(ask, DEBOUNCE_MILLIS, q);
  }

  async function ask(q) {
    const mine = asked;
    const answer = await loader.load(suggestUrl(q));
    if (mine !== asked || waits() || document.activeElement !== input || !sameQuery(input.value, q)) return;
    show(answer?.data?.suggestions ?? []);
  }

  function stop() {
    clearTimeout(timer);
    asked++;
    loader.drop();
  }

  function close() {
    stop();
    if (items.length > 0) show([]);
  }

  function show(next) {
    items = next;
    active = -1;
    render();
  }

  function render() {
    fill(
      list,
      items.map((item, index) =>
        h(
          "li",
          {
            key: item.text,
            id: "suggestion-" + index,
            role: "option",
            class: "suggestion " + item.kind,
            "aria-selected": String(index === active),
            onpointerdown: keepFocus,
            onclick: () => take(index),
          },
          h("span", { class: "suggestion-text" }, markedText(item)),
        ),
      ),
    );
    list.hidden = items.length === 0;
    input.ariaExpanded = String(items.length > 0);
    if (active >= 0) input.setAttribute("aria-activedescendant", "suggestion-" + active);
    else input.removeAttribute("aria-activedescendant");
    list.children[active]?.scrollIntoView({ block: "nearest" });
  }

  function take(index) {
    const { text } = items[index];
    close();
    chosen(text);
  }

  /** Whether the key was for the list. */
  function key(event) {
    if (items.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    // One place more than there are choices: what was typed, with no choice.
    const places = items.length + 1;
    if (event.key === "ArrowDown") active = ((active + 2) % places) - 1;
    else if (event.key === "ArrowUp") active = ((active + places) % places) - 1;
    else if (event.key === "Escape") items = [];
    else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      take(active);
      return true;
    } else return false;
    event.preventDefault();
    if (items.length === 0) close();
    render();
    return true;
  }

  input.addEventListener("beforeinput", () => {
    before = input.value;
  });
  input.addEventListener("input", typed);
  input.addEventListener("blur", close);
  return { key, close, typed };
}

/** A press in the list must not take the focus from the box, which would close the list before the click. */
function keepFocus(event) {
  event.preventDefault();
}
