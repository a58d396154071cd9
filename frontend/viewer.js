import { createLoader } from "./api.js";
import { createExtras } from "./extras.js";
import { announce } from "./shell.js";
import { addressOf, articleUrl, MAX_QUERY_CHARS, searchUrl, withArticle } from "./state.js";

/** An answer that comes so fast is painted once, with all that it changes; most do. */
const AT_ONCE_MILLIS = 50;
const SLOW_MILLIS = 200;
/** So long after the first results the page is at rest. */
const REST_MILLIS = 1000;

/** `show(view, {scroll, fresh})` paints what is known, then the answer. `fresh` asks again even for a kept one. */
export function createViewer({ state, paint, list, reader, status }) {
  const searches = createLoader();
  const articles = createLoader();
  const extras = createExtras({ state, paint });
  /** The text fragment of an address belongs to the view that the page was opened with. */
  let visited = state.view.article === "";
  keepFirstAnswer(state.view, { searches, articles });
  // what only articles need: with the first of them, or before one is wanted
  const fetchReader = () => import("./article-view.js").then((module) => (state.reader = module), () => null);
  if (visited) setTimeout(fetchReader, REST_MILLIS);

  return async function show(view, { scroll = null, fresh = false } = {}) {
    const left = state.view.article;
    state.view = view;
    extras.drop();
    if (view.article) {
      await showArticle(view, scroll, fresh);
      return;
    }
    await showResults(view, { scroll: scroll ?? (left ? 0 : null), fresh, returns: left !== "" });
    if (left) linkTo(withArticle(view, left))?.focus({ preventScroll: true });
  };

  /** The result an article was opened from, so that the keyboard goes on from there. */
  function linkTo(view) {
    const focused = document.activeElement;
    if (focused !== document.body && !reader.contains(focused)) return null;
    return [...list.querySelectorAll("a")].find((link) => link.getAttribute("href") === addressOf(view));
  }

  async function showResults(view, { scroll, fresh, returns }) {
    articles.drop();
    // The box says so; the server would refuse it.
    if (view.q.length > MAX_QUERY_CHARS) {
      searches.drop();
      paint();
      return;
    }
    if (fresh || state.problem || !state.answered || searchUrl(state.answered) !== searchUrl(view)) {
      const answer = await ask(searches, searchUrl(view), fresh);
      if (!answer) return;
      state.problem = answer.problem ?? null;
      if (answer.data) Object.assign(state, { answer: answer.data, answered: view });
    } else {
      searches.drop();
    }
    state.slow = false;
    paint({ whole: scroll > 0 || returns });
    announce(status, state);
    if (!state.problem) extras.forResults(view);
    if (scroll !== null) scrollTo(0, scroll);
  }

  async function showArticle(view, scroll, fresh) {
    searches.drop();
    const url = articleUrl(view);
    if (state.articleOf !== url) Object.assign(state, { article: null, articleOf: url, articleProblem: null });
    const fetching = state.reader ?? fetchReader();
    const answer = await ask(articles, url, fresh);
    const parts = await fetching;
    if (!answer || state.view !== view) return;
    if (!parts) {
      // what the server sent stands there already, or is sent now
      if (visited) location.reload();
      return;
    }
    const best = answer.data ? parts.bestMark(answer.data) : -1;
    Object.assign(state, { article: answer.data ?? null, articleProblem: answer.problem ?? null, slow: false });
    state.ui.mark = best;
    paint();
    const isFirst = !visited;
    visited = true;
    // who began to read what the server sent goes on there
    if (isFirst && scroll === null && location.hash === "" && scrollY > 0) scroll = scrollY;
    scrollTo(0, scroll ?? 0);
    if (isFirst && parts.revealPassage(reader.querySelector(".article-text"))) {
      extras.forArticle(view);
      return;
    }
    CSS.highlights?.delete("passage");
    // an entry without a state is one that a fragment made, in the address bar or in a link from elsewhere
    if ((scroll === null || history.state === null) && parts.reveal(location.hash))
      parts.highlight(reader, best, { scroll: false });
    else showBest(parts, best, scroll);
    if (state.article) extras.forArticle(view);
  }

  function showBest({ highlight }, best, scroll) {
    if (scroll === null) reader.querySelector("h1")?.focus({ preventScroll: true });
    highlight(reader, best, { scroll: scroll === null });
  }

  /** Null when another question came in between. */
  async function ask(loader, url, fresh) {
    const answering = loader.load(url, { fresh });
    const timers = [
      setTimeout(paint, AT_ONCE_MILLIS),
      setTimeout(() => {
        state.slow = true;
        paint();
      }, SLOW_MILLIS),
    ];
    const answer = await answering;
    timers.forEach(clearTimeout);
    return answer;
  }
}

/** The answer that came in the page itself is the very JSON of the API; where the server had none, the page asks as ever. */
function keepFirstAnswer(view, { searches, articles }) {
  const { search, article } = JSON.parse(document.getElementById("first-answer").textContent || "{}");
  if (search) searches.keep(searchUrl(view), search);
  if (article) articles.keep(articleUrl(view), article);
}
