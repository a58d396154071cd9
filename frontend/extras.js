import { createLoader } from "./api.js";
import { relatedUrl, similarUrl } from "./state.js";

/** Typing goes on; what stands below the results can wait until it stops. */
const QUIET_MILLIS = 400;

/** Queries related to a search, articles similar to one: below everything, so nothing moves, and silent where they fail. */
export function createExtras({ state, paint }) {
  const loader = createLoader();
  let waiting = 0;

  function ask(url, keep) {
    clearTimeout(waiting);
    const known = loader.recall(url);
    if (known) {
      keep(known);
      paint({ extras: true });
      return;
    }
    waiting = setTimeout(async () => {
      // While an input method composes nothing is asked, and what comes after it may be another question.
      if (state.ui.composing) {
        ask(url, keep);
        return;
      }
      const answer = await loader.load(url);
      if (!answer?.data) return;
      keep(answer.data);
      paint({ extras: true });
    }, QUIET_MILLIS);
  }

  return {
    forResults(view) {
      if (view.q.trim() === "" || !state.answer?.hits.length) return;
      const url = relatedUrl(view);
      ask(url, ({ related }) => Object.assign(state, { related: { of: url, queries: related } }));
    },
    forArticle(view) {
      const url = similarUrl(view);
      ask(url, ({ articles }) => Object.assign(state, { similar: { of: url, articles } }));
    },
    drop() {
      clearTimeout(waiting);
      loader.drop();
    },
  };
}
