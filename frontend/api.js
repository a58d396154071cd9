/** An answer is {data} or {problem}; a new question aborts the one before, whose answer is null. Recent ones are kept for Back. */
export function createLoader({ keep = 30 } = {}) {
  const kept = new Map();
  let running = null;

  function drop() {
    running?.abort();
    running = null;
  }

  async function load(url, { fresh = false } = {}) {
    drop();
    if (!fresh && kept.has(url)) return { data: kept.get(url) };
    const mine = (running = new AbortController());
    const answer = await ask(url, mine.signal);
    if (running !== mine) return null;
    running = null;
    if (answer.data) remember(url, answer.data);
    return answer;
  }

  function remember(url, data) {
    kept.delete(url);
    kept.set(url, data);
    if (kept.size > keep) kept.delete(kept.keys().next().value);
  }

  return { load, drop, recall: (url) => kept.get(url), keep: remember };
}

/** What was meant is reported by analytics.js. */
const HEADERS = { Accept: "application/json", "Wensou-Count": "later" };

async function ask(url, signal) {
  try {
    const response = await fetch(url, { signal, headers: HEADERS });
    return response.ok ? { data: await response.json() } : { problem: await problemOf(response) };
  } catch (error) {
    // A body that is not JSON is the server's fault; anything else means that it was not reached.
    if (error instanceof SyntaxError) return { problem: problem("failed", {}) };
    return { problem: problem(navigator.onLine ? "unreachable" : "offline", {}) };
  }
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  const kind = { 400: "badRequest", 404: "notFound", 429: "tooMany", 503: "unavailable" }[response.status] ?? "failed";
  return problem(kind, body ?? {}, Number(response.headers.get("Retry-After")));
}

function problem(kind, body, retryAfterSeconds) {
  return {
    kind,
    detail: typeof body.detail === "string" ? body.detail : "",
    problems: Array.isArray(body.problems) ? body.problems : [],
    retryAfterSeconds: retryAfterSeconds > 0 ? retryAfterSeconds : null,
  };
}
