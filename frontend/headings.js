/** Headings are h2 to h4 below the title of the article, which is the h1. */
const DEEPEST = 3;

/**
 * The headings of an article's body: [{id, start, end, depth, text}]. `depth` counts from 1 what stands under what, since a
 * source may begin with h3 and leave levels out: a step down is always one. A hostile or sloppy answer loses those that
 * overlap or leave the text.
 */
export function headingsOf(article) {
  const text = article.body?.text ?? "";
  const above = [];
  let free = 0;
  return (article.headings ?? [])
    .filter(({ start, end }) => {
      const fits = start >= free && start < end && end <= text.length;
      if (fits) free = end;
      return fits;
    })
    .map(({ start, end, level }, index) => {
      while (above.length > 0 && above.at(-1) >= level) above.pop();
      above.push(level);
      const depth = Math.min(above.length, DEEPEST);
      return { id: `section-${index + 1}`, start, end, depth, text: text.slice(start, end) };
    });
}
