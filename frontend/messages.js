import { conditions } from "./chips.js";
import { fill, h } from "./dom.js";
import { addressOf, hasConditions, withoutConditions, withPage, withQuery } from "./state.js";

export const EXAMPLES = ["长文本", "算力", "大模型", "Kubernetes", "開源"];

/** Above the results: what went wrong, and at the start what one can do here. */
export function render(root, state) {
  const { problem, view } = state;
  fill(root, problem && problemNotice(state), !view.q && !hasConditions(view) && start(state));
}

/** In place of the results, when there are none. */
export function renderNothing(root, state) {
  const { answer, answered, problem } = state;
  const none = answer && !problem && answer.hits.length === 0;
  fill(root, none && (answer.total.value > 0 && answered.page > 1 ? pastTheEnd(state) : nothing(state)));
}

function start({ t, view, popular }) {
  return [
    quickLinks("start", EXAMPLES, t("examples"), { t, view }),
    popular.length > 0 && quickLinks("popular", popular, t("popular_queries"), { t, view }),
  ];
}

function quickLinks(key, queries, label, { t, view }, line = t(key)) {
  return h(
    "div",
    { key, class: "start" },
    h("p", { class: "start-line" }, line),
    h(
      "ul",
      { class: "examples", "aria-label": label },
      queries.map((q) =>
        h(
          "li",
          { key: q },
          h(
            "a",
            {
              class: "example",
              href: addressOf(withQuery(view, q)),
              "data-go": true,
              lang: q === "開源" ? "zh-Hant" : "zh-Hans",
            },
            q,
          ),
        ),
      ),
    ),
  );
}

function nothing(state) {
  const { t, answer, answered } = state;
  const link = (view, text) => h("a", { class: "example", href: addressOf(view), "data-go": true }, text);
  const dropped = conditions({ ...state, view: answered });
  const corrected = answer.query?.corrected;
  return h(
    "div",
    { key: "nothing", class: "notice" },
    h("p", { class: "notice-title" }, answered.q ? t("nothing_for", { q: answered.q }) : t("nothing")),
    corrected && h("p", null, t("did_you_mean") + t("colon"), link(withQuery(answered, corrected), corrected)),
    dropped.length > 0 && [
      h("p", null, t("drop_one")),
      h(
        "ul",
        { class: "examples" },
        dropped.map(({ key, text, without }) => h("li", { key }, link(without, t("without", { what: text })))),
        dropped.length > 1 && h("li", { key: "all" }, link(withoutConditions(answered), t("clear_all"))),
      ),
    ],
    dropped.length === 0 &&
      h("ul", { class: "advice" }, h("li", null, t("advice_fewer")), h("li", null, t("advice_script"))),
    dropped.length === 0 && !corrected && quickLinks("start", EXAMPLES, t("examples"), state, t("examples") + t("colon")),
  );
}

function pastTheEnd({ t, answered }) {
  return h(
    "div",
    { key: "past", class: "notice" },
    h("p", { class: "notice-title" }, t("past_the_end", { n: answered.page })),
    h("p", null, h("a", { href: addressOf(withPage(answered, 1)), "data-go": true }, t("first_page"))),
  );
}

/** The query and the old results stay; the notice says whose results those are. */
function problemNotice(state) {
  const { t, answer, answered, view, retry } = state;
  return h(
    "div",
    { key: "problem", class: "notice problem", role: "alert" },
    problemText(state),
    answer && answered.q !== view.q && h("p", null, answered.q ? t("old_results", { q: answered.q }) : t("old_newest")),
    h(
      "p",
      { class: "actions" },
      h("button", { type: "button", class: "button strong", onclick: retry }, t("retry")),
      hasConditions(view) &&
        h("a", { class: "button", href: addressOf(withoutConditions(view)), "data-go": true }, t("clear_all")),
    ),
  );
}

/** What went wrong, what the server says about it, and how long to wait. The article view shows the same. */
export function problemText({ t, problem }) {
  const { kind, detail, problems, retryAfterSeconds } = problem;
  return [
    h("p", { class: "notice-title" }, t("problem_" + kind)),
    h("p", null, retryAfterSeconds ? t("wait", { n: retryAfterSeconds }) : t("problem_" + kind + "_do")),
    problems.length > 0 &&
      h(
        "ul",
        { class: "advice" },
        problems.map(({ parameter, message }) => h("li", null, message || parameter)),
      ),
    problems.length === 0 && kind === "badRequest" && detail && h("p", null, detail),
  ];
}
