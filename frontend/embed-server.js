const SUGGESTIONS = 4;

/** Where to ask: the origin of the attribute's address, else that of this script. */
export function serverAddress(attribute) {
  const own = new URL(import.meta.url).origin;
  if (!attribute) return own;
  const url = URL.canParse(attribute, own) ? new URL(attribute, own) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  console.error(`<wensou-search server="${attribute}">: want an address such as https://search.example; asking ${own}`);
  return own;
}

/** One question at a time: a new one ends the one before, whose answer comes out as null. */
export function createServer(origin) {
  let running = null;

  function drop() {
    running?.abort();
    running = null;
  }

  async function ask(q, size) {
    drop();
    const mine = (running = new AbortController());
    const [suggested, found] = await Promise.all([
      get("/api/v1/suggest", { q, size: SUGGESTIONS }, mine.signal),
      get("/api/v1/search", { q, size, facets: "none" }, mine.signal),
    ]);
    if (running !== mine) return null;
    running = null;
    return {
      q,
      suggestions: (suggested?.suggestions ?? []).filter(({ text }) => text !== q),
      hits: found?.hits ?? [],
      total: found?.total.value ?? 0,
      failed: !found,
    };
  }

  /** No header of our own, so that a browser need not ask first whether it may; no cookie, no address of the page. */
  async function get(path, params, signal) {
    try {
      const how = { signal, credentials: "omit", referrerPolicy: "no-referrer" };
      const response = await fetch(origin + path + "?" + new URLSearchParams(params), how);
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  return {
    ask,
    drop,
    page: (q) => origin + "/?" + new URLSearchParams({ q }),
    article: (id, q) => origin + "/?" + new URLSearchParams({ article: id, q }),
  };
}
