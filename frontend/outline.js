import { h } from "./dom.js";

/** Headings are h2 to h4 below the title of the article, which is the h1. */
const DEEPEST = 3;
/** Fewer are seen at a glance. */
const LEAST = 3;
const WIDE = matchMedia("(min-width: 64rem)");
/** A section is being read once its heading has come up to this line of the window; all that is above counts as passed. */
const READ_LINE = "1000000px 0px -60% 0px";

let observer = null;
let followed = [];
let passed = new Set();
/** The last sections may not come up to the line: what was chosen is current until the reader moves on. */
let chosen = "";
for (const moving of ["wheel", "touchmove", "keydown", "pointerdown"])
  addEventListener(moving, () => (chosen = ""), { passive: true });

/**
 * [{id, start, end, depth, text}]: a source may begin with h3 and leave levels out, a step of `depth` is always one. A sloppy
 * answer loses those that overlap or leave the text.
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

/** The jump list of an article: beside the text where there is room, else folded above it; null for few headings. */
export function outline(article, { t, locale, paint }) {
  WIDE.onchange = paint;
  const headings = headingsOf(article);
  if (headings.length < LEAST) return null;
  const name = { id: "outline-name", lang: locale };
  const list = h(
    "ol",
    null,
    headings.map(({ id, depth, text }) =>
      h("li", { key: id, class: `depth-${depth}` }, h("a", { href: "#" + id, onclick: jump }, text)),
    ),
  );
  return h(
    "nav",
    { key: "outline", class: "outline", "aria-labelledby": name.id },
    WIDE.matches
      ? h("div", { class: "outline-list" }, h("p", name, t("outline")), list)
      : h("details", { class: "outline-list" }, h("summary", name, t("outline")), list),
  );
}

/** Back still leads out of the article. */
function jump(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const { hash } = event.currentTarget;
  history.replaceState(history.state, "", hash);
  reveal(hash);
}

/** Goes to the heading that a fragment names, with the focus; false if none does. */
export function reveal(hash) {
  const heading = followed.find(({ id }) => "#" + id === hash);
  if (!heading) return false;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
  chosen = heading.id;
  show(chosen);
  return true;
}

/** Watches which section is being read, once its headings are in the document. */
export function follow(root) {
  const list = root.querySelector(".outline");
  const headings = list ? [...root.querySelectorAll(".article-text > [id^='section-']")] : [];
  if (headings.length === followed.length && headings.every((heading, index) => heading === followed[index])) {
    if (list && !list.querySelector("[aria-current]")) show(chosen || current());
    return;
  }
  observer?.disconnect();
  followed = headings;
  passed = new Set();
  chosen = "";
  observer = new IntersectionObserver(crossed, { rootMargin: READ_LINE });
  for (const heading of headings) observer.observe(heading);
}

function crossed(entries) {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) passed.add(target.id);
    else passed.delete(target.id);
  }
  if (!chosen) show(current());
}

const current = () => followed.findLast(({ id }) => passed.has(id))?.id;

function show(id) {
  for (const link of document.querySelectorAll(".outline a")) {
    if (link.hash !== "#" + id) link.removeAttribute("aria-current");
    else {
      link.setAttribute("aria-current", "location");
      keepInSight(link, link.closest(".outline-list"));
    }
  }
}

/** A long list scrolls by itself; the page stays where it is. */
function keepInSight(link, list) {
  const top = link.offsetTop - list.scrollTop;
  if (top < 0 || top + link.offsetHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
}
