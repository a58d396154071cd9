/** Pure functions on views. A view is what the address says: {q, page, size, sort, from, to, filters: [{name, value}], collapse, article}. */

export const MAX_QUERY_CHARS = 512;
export const MAX_REACHABLE_HITS = 10000;
export const SORTS = ["relevance", "newest", "oldest"];
const DEFAULT_SIZE = 10;
const FACET_VALUES = 50;

/** Names that are not facets: our own, the API's other parameters, and what trackers add to shared links. */
const NOT_FACETS =
  /^(q|page|size|sort|from|to|article|mode|cursor|facets|collapse|explain|prefix|contains|parent|format|bom|limit|ref|spm|[a-z]*clid)$/;
const FACET_NAME = /^[a-z][a-zA-Z0-9-]{0,39}$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** No server takes a NUL in an address, and nobody means one. */
const NUL = /\0/g;

export function readView(search) {
  const params = new URLSearchParams(search.replaceAll("%00", ""));
  const sort = params.get("sort");
  return {
    q: (params.get("q") ?? "").trim(),
    page: within(params.get("page"), 1, MAX_REACHABLE_HITS, 1),
    size: within(params.get("size"), 1, 100, DEFAULT_SIZE),
    sort: SORTS.includes(sort) ? sort : SORTS[0],
    from: date(params.get("from")),
    to: date(params.get("to")),
    filters: unique([...params].filter(([name, value]) => value && FACET_NAME.test(name) && !NOT_FACETS.test(name))),
    collapse: params.get("collapse") !== "false",
    article: params.get("article") ?? "",
  };
}

function within(text, least, most, otherwise) {
  const number = Number(text);
  return /^\d{1,5}$/.test(text ?? "") && number >= least && number <= most ? number : otherwise;
}

function date(text) {
  return DATE.test(text ?? "") ? text : "";
}

function unique(pairs) {
  return [...new Map(pairs.map(([name, value]) => [name + "\n" + value, { name, value }])).values()];
}

function searchParams(view) {
  const params = new URLSearchParams();
  if (view.q) params.set("q", view.q);
  for (const { name, value } of view.filters) params.append(name, value);
  if (view.from) params.set("from", view.from);
  if (view.to) params.set("to", view.to);
  if (view.sort !== SORTS[0]) params.set("sort", view.sort);
  if (!view.collapse) params.set("collapse", "false");
  if (view.size !== DEFAULT_SIZE) params.set("size", view.size);
  if (view.page > 1) params.set("page", view.page);
  return params;
}

export function addressOf(view) {
  const params = searchParams(view);
  const all = view.article ? new URLSearchParams([["article", view.article], ...params]) : params;
  return all.size ? "/?" + all : "/";
}

export function searchUrl(view) {
  const params = searchParams(view);
  return "/api/v1/search" + (params.size ? "?" + params : "");
}

/** The values of one facet that hold a text, a page of them. */
export function facetUrl(view, name, contains, page) {
  const params = searchParams({ ...view, sort: SORTS[0], collapse: true, size: DEFAULT_SIZE, page });
  params.set("size", FACET_VALUES);
  if (contains) params.set("contains", contains);
  return `/api/v1/facets/${encodeURIComponent(name)}?${params}`;
}

/** The whole result as a file, whatever the page; Excel needs the byte order mark. */
export function exportUrl(view, format) {
  const params = searchParams(view);
  for (const name of ["page", "size"]) params.delete(name);
  params.set("format", format);
  if (format === "csv") params.set("bom", "true");
  return "/api/v1/export?" + params;
}

/** The newest of the result as a feed, whatever the order and the page. */
export function feedUrl(view) {
  const params = searchParams(view);
  for (const name of ["page", "size", "sort"]) params.delete(name);
  return "/api/v1/feed" + (params.size ? "?" + params : "");
}

export function articleUrl(view) {
  return (
    `/api/v1/articles/${encodeURIComponent(view.article)}` + (view.q ? "?" + new URLSearchParams({ q: view.q }) : "")
  );
}

export const suggestUrl = (q) => "/api/v1/suggest?" + new URLSearchParams({ q: folded(q) });

export const relatedUrl = (view) => "/api/v1/related?" + new URLSearchParams({ q: view.q });

export const similarUrl = (view) => `/api/v1/articles/${encodeURIComponent(view.article)}/similar`;

function asked(view, change) {
  return { ...view, page: 1, article: "", ...change };
}

export const withQuery = (view, q) => asked(view, { q: q.replace(NUL, "").trim() });
export const withSort = (view, sort) => asked(view, { sort });
export const withRange = (view, from, to) => asked(view, { from, to });
export const withCollapse = (view, collapse) => asked(view, { collapse });
export const withPage = (view, page) => ({ ...view, page, article: "" });
export const withArticle = (view, article) => ({ ...view, article });
export const withoutConditions = (view) => asked(view, { filters: [], from: "", to: "" });

export function hasFilter(view, name, value) {
  return view.filters.some((filter) => filter.name === name && filter.value === value);
}

/** `instead` are the values whose place it takes: of a parent and its child one is chosen, as the parent holds all of the child. */
export function withFilter(view, name, value, instead = []) {
  const others = view.filters.filter((filter) => filter.name !== name || !instead.includes(filter.value));
  return hasFilter(view, name, value) ? view : asked(view, { filters: [...others, { name, value }] });
}

export function withoutFilter(view, name, value) {
  return asked(view, { filters: view.filters.filter((filter) => filter.name !== name || filter.value !== value) });
}

export function hasConditions(view) {
  return view.filters.length > 0 || view.from !== "" || view.to !== "";
}

/** Spaces and widths make no other question. */
export const sameQuery = (a, b) => folded(a) === folded(b);

function folded(text) {
  return text.normalize("NFKC").replace(NUL, "").trim().replace(/\s+/g, " ");
}
