/**
 * Elements with attributes and text nodes, made anew for each answer: nothing in the panel has focus or state to keep, so the
 * page's dom.js and marks.js, 3 kB compressed, are not worth their way to another site.
 */
export function element(tag, attributes, ...kids) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) if (value != null) made.setAttribute(name, value);
  made.append(...kids.flat().filter((kid) => kid != null && kid !== ""));
  return made;
}

/** A text with what matched in it; marks are half-open UTF-16 offsets, ascending. */
function markedText({ text, marks }) {
  let at = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, element("mark", null, text.slice(start, end))];
  });
  return [...parts, text.slice(at)];
}

/**
 * What an answer is shown as, a listbox of links: suggestions, hits, all results.
 * `take(event, text)` is called for a click on a suggestion.
 */
export function listOf({ q, suggestions, hits, total }, { t, server, target, take }) {
  let count = 0;

  function option(kind, href, ...content) {
    const id = "option-" + count++;
    const part = "option " + kind;
    return element("a", { id, part, class: part, role: "option", tabindex: -1, "aria-selected": "false", href, target, rel: "noopener" }, ...content);
  }

  function suggestion(item) {
    const link = option("suggestion", server.page(item.text), ...markedText(item));
    link.addEventListener("click", (event) => take(event, item.text));
    return link;
  }

  function hit({ id, title, snippets, script }) {
    const text = (part, marked) => element("span", { part, class: part, lang: script === "hant" ? "zh-Hant" : "zh-Hans" }, ...markedText(marked));
    return option("hit", server.article(id, q), text("title", title), snippets[0] && text("snippet", snippets[0]));
  }

  const group = (label, options) => options.length > 0 && element("div", { role: "group", "aria-label": label }, ...options);
  return [
    group(t.suggestions, suggestions.map(suggestion)),
    group(t.results, hits.map(hit)),
    total > 0 && option("all", server.page(q), t.all(total)),
  ].filter(Boolean);
}
