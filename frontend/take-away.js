import { fill, h } from "./dom.js";
import { exportUrl, feedUrl } from "./state.js";

/** Below the results: the whole result as a file, or its newest as a feed. */
export function render(root, { t, answer, answered }) {
  const link = (href, text, download) => h("a", { href, download, rel: download ? "nofollow" : "alternate" }, text);
  fill(
    root,
    answer?.total.value > 0 &&
      h(
        "p",
        { class: "take-away" },
        link(exportUrl(answered, "csv"), t("export", { format: "CSV" }), true),
        link(exportUrl(answered, "ndjson"), t("export", { format: "NDJSON" }), true),
        link(feedUrl(answered), t("feed"), false),
      ),
  );
}
