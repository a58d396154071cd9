import { h } from "./dom.js";
import { dateText, langOf } from "./marks.js";
import { addressOf, similarUrl, withArticle } from "./state.js";

/** Articles about the same, at the end of one, with the words that both share. */
export function similar({ similar: found, view, t }) {
  if (found?.of !== similarUrl(view) || found.articles.length === 0) return null;
  return h(
    "nav",
    { key: "similar", class: "similar", "aria-labelledby": "similar-heading" },
    h("h2", { id: "similar-heading" }, t("similar")),
    h(
      "ul",
      null,
      found.articles.map((article) =>
        h(
          "li",
          { key: article.id },
          h(
            "a",
            { href: addressOf(withArticle(view, article.id)), "data-go": true, lang: langOf(article.script) },
            article.title,
          ),
          h("p", { class: "meta" }, [source(article), shared(article, t)].filter(Boolean)),
        ),
      ),
    ),
  );
}

function source(article) {
  const parts = [article.source, article.publishedOn && dateText(article)].filter(Boolean);
  return parts.length > 0 && h("span", { lang: langOf(article.script) }, parts.join(" · "));
}

function shared({ shared: words }, t) {
  return words.length > 0 && h("span", { lang: "zh-Hans" }, t("shared", { words: words.join(t("comma")) }));
}
