import { createLoader } from "./api.js";
import { hasConditions } from "./state.js";

/** So long an answer stands before what was typed counts as meant. */
const SETTLED_MILLIS = 2000;
const POPULAR = 8;

/**
 * Where the server counts searches: tells it which were meant and which hits were opened, the text and the position, and
 * nothing under Do Not Track or Global Privacy Control.
 */
export function createAnalytics({ state, list, paint }) {
  const loader = createLoader();
  /** By answer: whether its search was reported, and the positions that were. */
  const reported = new WeakMap();
  let counts = false;
  let shown = null;
  let timer = 0;

  async function load() {
    const status = await loader.load("/api/v1/status");
    if (!status?.data?.analytics) return;
    counts = !asksNotTo();
    wait();
    const popular = await loader.load("/api/v1/popular?size=" + POPULAR);
    state.popular = (popular?.data?.queries ?? []).map(({ query }) => query);
    if (state.popular.length > 0) paint();
  }

  /** To be called after every paint; a new answer begins the wait anew. */
  function painted() {
    if (state.answer === shown) return;
    shown = state.answer;
    wait();
  }

  function wait() {
    clearTimeout(timer);
    if (counts && shown) timer = setTimeout(settled, SETTLED_MILLIS);
  }

  function settled() {
    if (state.ui.composing) wait();
    else send(search(shown, state.answered));
  }

  function opened(event) {
    const link = event.button < 2 && event.target instanceof Element && event.target.closest(".hit a[href]:not(.tag)");
    const { answer, answered } = state;
    if (!link || !counts || !answered?.q || hasConditions(answered) || answered.sort !== "relevance") return;
    const place = [...list.querySelectorAll(".hit")].indexOf(link.closest(".hit"));
    const position = (answered.page - 1) * answered.size + place + 1;
    const events = search(answer, answered);
    const of = memory(answer);
    if (!of.positions.has(position)) events.push({ type: "click", query: answered.q, position });
    of.positions.add(position);
    send(events);
  }

  /** The event of a search, unless it was reported or only refines another. */
  function search(answer, answered) {
    const of = memory(answer);
    if (of.search || !answered.q || answered.page > 1 || hasConditions(answered)) return [];
    of.search = true;
    return [{ type: "search", query: answered.q }];
  }

  function memory(answer) {
    if (!reported.has(answer)) reported.set(answer, { search: false, positions: new Set() });
    return reported.get(answer);
  }

  list.addEventListener("click", opened, { capture: true });
  list.addEventListener("auxclick", opened, { capture: true });
  return { load, painted };
}

/** A line each; the browser sends it even when the page is left. */
function send(events) {
  if (events.length > 0) navigator.sendBeacon("/api/v1/events", events.map((event) => JSON.stringify(event)).join("\n"));
}

function asksNotTo() {
  return navigator.globalPrivacyControl === true || navigator.doNotTrack === "1";
}
