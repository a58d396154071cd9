import { countText } from "./summary.js";
import { fill, setProperty } from "./dom.js";
import { feedUrl } from "./state.js";

const ANNOUNCE_MILLIS = 600;
let announcing = 0;
let announced = null;

/** What surrounds the parts: language, title and feed of the document, skip link, footer, progress. */
export function render(document, { t, locale, view, article, slow }) {
  const title = view.article ? article?.title?.text : view.q;
  setProperty(document.documentElement, "lang", locale);
  setProperty(document, "title", title ? `${title} - ${t("site")}` : t("title"));
  document.getElementById("feed").setAttribute("href", feedUrl(view));
  setProperty(document.getElementById("skip"), "textContent", t("skip"));
  document.getElementById("progress").classList.toggle("on", slow);
  fill(document.getElementById("footer"), t("footer"));
}

/** Says the count once, when the answers have stopped changing: a screen reader should not count along with typing. */
export function announce(place, state) {
  clearTimeout(announcing);
  // Enter after the results were shown brings the same answer, which has been said.
  if (state.answer === announced && !state.problem) return;
  place.textContent = "";
  announced = null;
  announcing = setTimeout(() => {
    const { answer, problem, t } = state;
    if (problem) return;
    announced = answer;
    place.textContent = answer.total.value === 0 ? t("nothing") : countText(state);
  }, ANNOUNCE_MILLIS);
}

/** Links of the page that only change the view, and the keys of the article view. */
export function connect({ go, walk, state }) {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-go]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    go(link.href, link.dataset.go);
  });
  document.addEventListener("keydown", (event) => {
    const by = { n: 1, p: -1 }[event.key];
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (!by || !state.view.article || typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    walk(by);
  });
}
