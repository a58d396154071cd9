/** The few words of the box in its three languages. */
const TEXTS = {
  "zh-Hans": {
    label: "搜索技术文章",
    search: "搜索",
    suggestions: "搜索建议",
    results: "搜索结果",
    found: (n) => (n === 0 ? "没有找到文章" : `找到 ${n} 篇`),
    all: (n) => `查看全部 ${n} 篇结果`,
    failed: "暂时无法搜索，请稍后重试",
  },
  "zh-Hant": {
    label: "搜尋技術文章",
    search: "搜尋",
    suggestions: "搜尋建議",
    results: "搜尋結果",
    found: (n) => (n === 0 ? "沒有找到文章" : `找到 ${n} 篇`),
    all: (n) => `檢視全部 ${n} 篇結果`,
    failed: "暫時無法搜尋，請稍後重試",
  },
  en: {
    label: "Search tech articles",
    search: "Search",
    suggestions: "Suggestions",
    results: "Results",
    found: (n) => (n === 0 ? "No articles found" : n === 1 ? "1 article" : `${n} articles`),
    all: (n) => (n === 1 ? "See 1 result" : `See all ${n} results`),
    failed: "Search is not available right now. Please retry in a moment.",
  },
};

/** @param language any BCP 47 tag */
export function textsFor(language) {
  const chinese = /^zh\b/i.test(language || "zh");
  const tag = !chinese ? "en" : /hant|-(tw|hk|mo)\b/i.test(language) ? "zh-Hant" : "zh-Hans";
  return { tag, ...TEXTS[tag] };
}
