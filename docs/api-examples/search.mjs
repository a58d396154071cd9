/**
 * The API of Wensou in JavaScript, for browsers and Node 18 or newer; nothing needs to be installed.
 *
 *     WENSOU_ADMIN_KEY=… node docs/api-examples/search.mjs [http://127.0.0.1:8080] [QUERY]
 */

/** What went wrong; decide by `code`, which is stable, and show `message` to people. */
export class WensouError extends Error {
  constructor(problem) {
    super(problem.detail);
    this.code = problem.code;
    this.problem = problem;
  }
}

export class Wensou {
  constructor(server, adminKey) {
    this.server = server;
    this.adminKey = adminKey;
  }

  /** Parameters as an object; a facet may have a list of values. */
  search(parameters) {
    return this.#call("GET", "/api/v1/search", parameters);
  }

  /** Every hit of a search, however many: page by page, without gaps or repeats. */
  async *hits(parameters) {
    let answer = await this.search({ size: 100, facets: "none", ...parameters });
    for (;;) {
      yield* answer.hits;
      if (answer.page.next === null) return;
      answer = await this.search({ cursor: answer.page.next });
    }
  }

  suggest(q, size = 8) {
    return this.#call("GET", "/api/v1/suggest", { q, size });
  }

  put(id, article) {
    return this.#call("PUT", `/api/v1/articles/${encodeURIComponent(id)}`, {}, article);
  }

  delete(id) {
    return this.#call("DELETE", `/api/v1/articles/${encodeURIComponent(id)}`);
  }

  async #call(method, path, parameters = {}, body) {
    const url = new URL(path, this.server);
    for (const [name, value] of Object.entries(parameters))
      for (const each of [value].flat()) url.searchParams.append(name, each);
    const headers = method === "GET" ? {} : { Authorization: `Bearer ${this.adminKey}` };
    const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
    const json = await response.json();
    if (!response.ok) throw new WensouError(json);
    return json;
  }
}

/** A marked text as its pieces: join what you make of them. Marks are offsets into a JavaScript string. */
export function pieces({ text, marks }) {
  const out = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) out.push({ text: text.slice(at, start), marked: false });
    out.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false });
  return out;
}

/** For a page: elements and text nodes, so that nothing in an article can become markup. */
export function render(marked, document) {
  const fragment = document.createDocumentFragment();
  for (const { text, marked: isMark } of pieces(marked)) {
    const node = document.createTextNode(text);
    const mark = isMark && document.createElement("mark");
    if (mark) mark.append(node);
    fragment.append(mark || node);
  }
  return fragment;
}

/** For a terminal. */
const shown = (marked) => pieces(marked).map(({ text, marked: isMark }) => (isMark ? `【${text}】` : text)).join("");

async function main([server = "http://127.0.0.1:8080", q = "算力"]) {
  const wensou = new Wensou(server, process.env.WENSOU_ADMIN_KEY);

  const answer = await wensou.search({ q, size: 3 });
  console.log(`total ${answer.total.value}`);
  for (const hit of answer.hits) console.log(`hit ${shown(hit.title)}`);

  const [facet] = answer.facets.filter(({ values }) => values.length > 0);
  const [value] = facet.values;
  const filtered = await wensou.search({ q, [facet.name]: [value.value], from: "2000-01-01" });
  console.log(`filter ${facet.name}=${value.value} ${value.count}, dated ${filtered.total.value}`);

  let count = 0;
  for await (const hit of wensou.hits({ q, size: 5 })) count += hit.match === "strict" ? 1 : 0;
  console.log(`walked ${count}`);

  const { suggestions } = await wensou.suggest("suan", 3);
  console.log(`suggestions ${suggestions.map(({ text }) => text).join(" ")}`);

  if (wensou.adminKey) {
    const { outcome } = await wensou.put("example-js", { title: "示例文章", body: "来自 JavaScript。" });
    console.log(`${outcome}, ${(await wensou.delete("example-js")).outcome}`);
  }

  try {
    await wensou.search({ q, page: 0 });
  } catch (error) {
    if (!(error instanceof WensouError) || error.code !== "bad_parameter") throw error;
    console.log(`error ${error.code}: ${error.problem.problems[0].hint}`);
  }
}

if (globalThis.process?.argv[1]?.endsWith("search.mjs")) await main(process.argv.slice(2));
