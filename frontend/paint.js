import * as chips from "./chips.js";
import * as dates from "./dates.js";
import { renew } from "./dom.js";
import * as drawer from "./drawer.js";
import * as facetBox from "./facet-box.js";
import * as facets from "./facets.js";
import * as messages from "./messages.js";
import * as pager from "./pager.js";
import * as related from "./related.js";
import * as results from "./results.js";
import * as searchBox from "./search-box.js";
import * as settings from "./settings.js";
import * as shell from "./shell.js";
import * as summary from "./summary.js";
import * as takeAway from "./take-away.js";

/** Parts whose content moves when another answer comes, so they begin anew with it. */
const RENEWED = ["results", "pager", "related", "take-away"];

/** The reader waits for the hits: of another answer they are painted in one frame, what stands below and beside them in the next. */
export function createPaint({ part, state: now, painted }) {
  let shown = null;
  let counted = null;
  let waiting = 0;

  /** `whole` paints all in one frame, for a place to scroll to that has to be there; `extras` nothing else of the results. */
  return function paint({ whole = false, extras = false } = {}) {
    const state = now();
    const reading = state.view.article !== "";
    if (extras && !reading) {
      related.render(part("related"), state);
      return;
    }
    searchBox.render(part("search"), state);
    settings.render(part("settings"), state);
    shell.render(document, state);
    part("search-view").hidden = reading;
    part("article-view").hidden = !reading;
    if (reading) {
      state.reader?.render(part("article-view"), state);
      return;
    }
    const isNew = state.answer !== null && shown !== state.answer;
    if (shown !== state.answer) RENEWED.map(part).forEach(renew);
    shown = state.answer;
    messages.render(part("message"), state);
    summary.render(part("summary"), state);
    chips.render(part("chips"), state);
    messages.renderNothing(part("nothing"), state);
    results.render(part("results"), state);
    cancelAnimationFrame(waiting);
    // in a dialog the reader waits for its counts; a hidden page has no frames
    const inTwo = isNew && !whole && !document.hidden && !document.querySelector("dialog[open]");
    part("results").classList.toggle("first-frame", inTwo);
    if (inTwo) {
      waiting = requestAnimationFrame(() => (waiting = requestAnimationFrame(paintRest)));
    } else {
      paintRest();
    }
  };

  function paintRest() {
    const state = now();
    if (state.view.article !== "") return;
    // the button that opened the facet box gets the focus back when it closes
    if (counted !== state.answer && !state.ui.box) renew(part("facets"));
    counted = state.answer;
    part("results").classList.remove("first-frame");
    pager.render(part("pager"), state);
    related.render(part("related"), state);
    takeAway.render(part("take-away"), state);
    dates.render(part("dates"), state);
    facets.render(part("facets"), state);
    drawer.render(part("drawer"), state);
    painted();
    facetBox.render(part("facet-box"), state);
  }
}
