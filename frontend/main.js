import { createAddress } from "./address.js";
import { createAnalytics } from "./analytics.js";
import * as drawer from "./drawer.js";
import * as facetBox from "./facet-box.js";
import { keepLocale, preferredLocale, translator } from "./i18n.js";
import { createPaint } from "./paint.js";
import * as searchBox from "./search-box.js";
import * as shell from "./shell.js";
import { readView, sameQuery, withQuery } from "./state.js";
import { createViewer } from "./viewer.js";

const part = (id) => document.getElementById(id);
const address = createAddress(arrive);
const panel = drawer.connect({ dialog: part("drawer"), side: part("side"), panel: part("panel") });

const locale = preferredLocale();
// before the reader, or a fragment, scrolls what the server sent
const scroll = address.scroll() || null;
// an article that the page begins with is taken over at once
const [t, reader] = await Promise.all([
  translator(locale),
  address.view().article && import("./article-view.js").catch(() => null),
]);
const paint = createPaint({ part, state: () => state, painted: () => analytics.painted() });

/**
 * What the parts of the page are given to render. `answered` is the view that `answer` belongs to, `reader` what shows articles,
 * once it was fetched.
 */
const state = {
  view: address.view(),
  answer: null,
  answered: null,
  problem: null,
  popular: [],
  article: null,
  articleOf: "",
  articleProblem: null,
  reader: reader || null,
  related: null,
  similar: null,
  slow: false,
  locale,
  t,
  ui: { open: new Set(), sought: new Map(), drag: null, at: null, mark: -1, box: null, composing: false, paint },
  paint,
  go,
  retry,
  back,
  setLocale,
  openDrawer: () => panel.open(),
  openFacet: (name, label) => box.open(name, label),
  openMore: () => box.more(),
};

const box = facetBox.connect({ dialog: part("facet-box"), state });

const show = createViewer({
  state,
  paint,
  list: part("results"),
  reader: part("article-view"),
  status: part("status"),
});

const analytics = createAnalytics({ state, list: part("results"), paint });

/** A click that makes a new entry in the history. `how` "top" starts reading at the results heading. */
function go(view, how) {
  address.push(view);
  typing.show(view.q);
  show(view).then(() => {
    if (how !== "top" || view.article || state.view !== view) return;
    scrollTo(0, 0);
    part("results-heading")?.focus({ preventScroll: true });
  });
}

function arrive(view, scroll) {
  box.close();
  panel.close();
  typing.show(view.q);
  show(view, { scroll });
}

function retry() {
  show(state.view, { fresh: true });
}

/** Back to the very entry the article was opened from, when there is one. */
function back(event) {
  if (!address.cameFromHere() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.back();
}

async function setLocale(tag) {
  keepLocale(tag);
  Object.assign(state, { locale: tag, t: await translator(tag) });
  paint();
}

const typing = searchBox.connect(part("search"), {
  typed: (q) => {
    searchBox.render(part("search"), state);
    if (sameQuery(q, state.view.q)) return;
    const view = withQuery(state.view, q);
    address.type(view);
    show(view, { scroll: 0 });
  },
  submitted: (q) => {
    const view = sameQuery(q, state.view.q) && !state.view.article ? state.view : withQuery(state.view, q);
    address.submit(view);
    show(view, { scroll: 0 });
  },
  refused: paint,
  waiting: (waits) => (state.ui.composing = waits),
});
shell.connect({
  state,
  go: (href, how) => go(readView(new URL(href).search), how),
  walk: (by) => state.reader?.walk(part("article-view"), state.ui, by),
});
addEventListener("online", () => (state.problem || state.articleProblem) && !state.ui.composing && retry());

typing.begin(state.view.q);
show(state.view, { scroll });
paint();
analytics.load();
