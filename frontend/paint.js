import * as articleView from "./article-view.js";
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
const RENEWED = ["results", "pager", "related", "take-away", "facets"];

/** Renders all parts of the page as the state is now. `part` finds their places by id; `painted` is called after it. */
export function createPaint({ part, state: now, painted }) {
  let shown = null;

  return function paint() {
    const state = now();
    const reading = state.view.article !== "";
    searchBox.render(part("search"), state);
    settings.render(part("settings"), state);
    shell.render(document, state);
    part("search-view").hidden = reading;
    part("article-view").hidden = !reading;
    if (reading) {
      articleView.render(part("article-view"), state);
      return;
    }
    // the button that opened the facet box gets the focus back when it closes
    const renewed = RENEWED.filter((id) => id !== "facets" || !state.ui.box);
    if (shown !== state.answer) renewed.map(part).forEach(renew);
    shown = state.answer;
    messages.render(part("message"), state);
    summary.render(part("summary"), state);
    chips.render(part("chips"), state);
    messages.renderNothing(part("nothing"), state);
    results.render(part("results"), state);
    pager.render(part("pager"), state);
    related.render(part("related"), state);
    takeAway.render(part("take-away"), state);
    dates.render(part("dates"), state);
    facets.render(part("facets"), state);
    drawer.render(part("drawer"), state);
    painted();
    facetBox.render(part("facet-box"), state);
  };
}
