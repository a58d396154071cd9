/** Texts of the page about the API. */
import { h } from "./dom.js";

/** A label in both languages: whoever reads one of them finds it. */
export function both(chinese, english) {
  return [h("span", { lang: "zh-Hans" }, chinese), " ", h("span", { lang: "en" }, english)];
}

/** The little Markdown of descriptions: paragraphs, lists, and `code`. Text becomes text nodes. */
export function prose(text) {
  return (text ?? "").split(/\n\n/).filter(Boolean).map((block) => {
    const lines = block.split("\n");
    return lines.every((line) => line.startsWith("* "))
      ? h("ul", { class: "api-list" }, lines.map((line) => h("li", {}, inline(line.slice(2)))))
      : h("p", {}, inline(block));
  });
}

/** What stands between two backticks is code. */
export function inline(text) {
  return (text ?? "").split("`").map((piece, index) => (index % 2 === 1 ? h("code", {}, piece) : piece));
}
