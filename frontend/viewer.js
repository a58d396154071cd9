import { createLoader } from "./api.js";
import { bestMark, highlight } from "./article-marks.js";
import { createExtras } from "./extras.js";
import { keepFirstAnswer } from "./first-answer.js";
import { reveal } from "./outline.js";
import { revealPassage } from "./passage.js";
import { announce } from "./shell.js";
import { addressOf, articleUrl, MAX_QUERY_CHARS, searchUrl, withArticle } from "./state.js";

/** An answer that comes so fast is painted once, with all that it changes; most do. */
const AT_ONCE_MILLIS = 50;
const SLOW_MILLIS = 200;

/**
 * `show(view, {scroll, fresh})` fetches what a view needs and paints it: at once what is known, then the answer. The
 * address is in place already. `scroll` is a position to return to; `fresh` asks again even for a kept answer.
 */
export function createViewer({ state, paint, list, reader, status }) {
  const searches = createLoader();
  const articles = createLoader();
  const extras = createExtras({ state, paint });
  /** The text fragment of an address belongs to the view that the page was opened with. */
  let visited = state.view.article === "";
  keepFirstAnswer(state.view, { searches, articles });

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
    const answer = await ask(articles, url, fresh);
    if (!answer) return;
    const best = answer.data ? bestMark(answer.data) : -1;
    Object.assign(state, { article: answer.data ?? null, articleProblem: answer.problem ?? null, slow: false });
    state.ui.mark = best;
    paint();
    scrollTo(0, scroll ?? 0);
    const isFirst = !visited;
    visited = true;
    if (isFirst && revealPassage(reader.querySelector(".article-text"))) {
      extras.forArticle(view);
      return;
    }
    CSS.highlights?.delete("passage");
    // an entry without a state is one that a fragment made, in the address bar or in a link from elsewhere
    if ((scroll === null || history.state === null) && reveal(location.hash)) highlight(reader, best, { scroll: false });
    else showBest(best, scroll);
    if (state.article) extras.forArticle(view);
  }

  function showBest(best, scroll) {
    if (scroll === null) reader.querySelector("h1")?.focus({ preventScroll: true });
    highlight(reader, best, { scroll: scroll === null });
  }

  /**
   * Null when another question came in between. The request leaves first. What is known already is painted when the
   * answer is not there at once, and that it takes long only when it does.
   */
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
