import { tidy } from "./marks.js";

/** Title, summary and body with tidy marks; `base` numbers the marks through all three in reading order. */
export function partsOf(article) {
  let base = 0;
  const part = (source) => {
    const content = source?.text ?? "";
    const made = { text: content, marks: tidy(content, source?.marks), base };
    base += made.marks.length;
    return made;
  };
  return { title: part(article.title), summary: part(article.summary), body: part(article.body) };
}

export function markCount(article) {
  const { body } = partsOf(article);
  return body.base + body.marks.length;
}

/** The number of the first mark of the best passage, or -1. */
export function bestMark(article) {
  const { body } = partsOf(article);
  if (!Number.isInteger(article.best)) return -1;
  const index = body.marks.findIndex(([, end]) => end > article.best);
  return index < 0 ? -1 : body.base + index;
}

/** Moves to the next or previous match, round the end. */
export function walk(root, ui, by) {
  const last = Number([...root.querySelectorAll("mark[data-mark]")].at(-1)?.dataset.mark ?? -1);
  if (last < 0) return;
  const next = ui.mark < 0 && by < 0 ? last : ui.mark + by;
  ui.mark = next > last ? 0 : next < 0 ? last : next;
  ui.paint();
  highlight(root, ui.mark, { scroll: true });
}

/** A match that crosses a paragraph has several elements; the first is brought to the middle of the window. */
export function highlight(root, index, { scroll }) {
  for (const mark of root.querySelectorAll("mark[data-mark]"))
    mark.classList.toggle("current", Number(mark.dataset.mark) === index);
  if (scroll) root.querySelector("mark.current")?.scrollIntoView({ block: "center" });
}
