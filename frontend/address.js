import { addressOf, readView } from "./state.js";

const SCROLL_SETTLE_MILLIS = 120;

/**
 * Every entry of the history remembers its scroll position. Typing replaces the current entry; submitting first gives that
 * its old address back, so that Back leads to the search before.
 */
export function createAddress(arrived) {
  let settled = location.pathname + location.search;
  let timer = 0;

  history.scrollRestoration = "manual";

  function keepScroll() {
    clearTimeout(timer);
    // written to while it is left, an entry can get in the way of the one that is gone to
    if ((history.state?.scroll ?? 0) !== scrollY) history.replaceState({ ...history.state, scroll: scrollY }, "");
  }

  function push(view) {
    keepScroll();
    settled = addressOf(view);
    if (settled === location.pathname + location.search) return;
    history.pushState({ inside: true }, "", settled);
  }

  function type(view) {
    clearTimeout(timer);
    history.replaceState({ ...history.state, scroll: 0 }, "", addressOf(view));
  }

  function submit(view) {
    if (addressOf(view) === settled) return;
    history.replaceState(history.state, "", settled);
    push(view);
  }

  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(keepScroll, SCROLL_SETTLE_MILLIS);
    },
    { passive: true },
  );

  addEventListener("pagehide", keepScroll);

  addEventListener("popstate", (event) => {
    clearTimeout(timer);
    settled = location.pathname + location.search;
    arrived(readView(location.search), event.state?.scroll ?? 0);
  });

  return {
    push,
    type,
    submit,
    view: () => readView(location.search),
    scroll: () => history.state?.scroll ?? 0,
    /** True when the entry before this one is ours: Back stays on the page. */
    cameFromHere: () => history.state?.inside === true,
  };
}
