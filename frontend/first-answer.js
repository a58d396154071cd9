import { articleUrl, searchUrl } from "./state.js";

/**
 * Gives the loaders the answer that came in the page itself, so that the first view asks the server for nothing. It is the
 * very JSON of the API; where the server had no answer the element is empty, and the page asks as ever.
 */
export function keepFirstAnswer(view, { searches, articles }) {
  const text = document.getElementById("first-answer").textContent;
  if (!text) return;
  const { search, article } = JSON.parse(text);
  if (search) searches.keep(searchUrl(view), search);
  if (article) articles.keep(articleUrl(view), article);
}
