package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a result shows of its article. */
@InBrowser
class ResultsTest {
    /** In which frame, counted from now, results and facets changed last. */
    private static final String FRAMES = """
            () => {
              window.frames = { results: 0, facets: 0 };
              let frame = 1;
              const count = () => { frame++; requestAnimationFrame(count); };
              requestAnimationFrame(count);
              for (const id of Object.keys(frames)) {
                new MutationObserver(() => { frames[id] = frame; })
                    .observe(document.getElementById(id), { childList: true, subtree: true });
              }
            }
            """;

    private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?s).*([。！？；…!?;.：:|>】」』”’）)]\\s*|\\n\\s*)$");

    private static List<JsonNode> hits(JsonNode answer) {
        return StreamSupport.stream(answer.get("hits").spliterator(), false).toList();
    }

    private static String query(String text) {
        return "/?q=" + Api.encode(text);
    }

    @Behaviour(20)
    void aResultShowsTitleSourceDatePassageAndLabels(Reader reader) throws Exception {
        reader.open(query("算力"));

        var answered = hits(reader.api().search("算力", ""));
        assertThat(reader.hits()).hasCount(answered.size());
        for (var index = 0; index < answered.size(); index++) {
            var hit = answered.get(index);
            var shown = reader.hits().nth(index);
            assertThat(shown.locator(".hit-title a"))
                    .hasText(hit.get("title").get("text").stringValue());
            if (hit.get("source").isString()) {
                assertThat(shown.locator(".meta"))
                        .containsText(hit.get("source").stringValue());
            }
            if (hit.get("publishedOn").isString()) {
                var day = hit.get("publishedOn").stringValue();
                var known = hit.get("datePrecision").stringValue("").equals("month") ? day.substring(0, 7) : day;
                assertThat(shown.locator(".meta time")).hasText(known);
                assertThat(shown.locator(".meta time")).hasAttribute("datetime", known);
            }
            assertEquals(
                    hit.get("snippets").get(0).get("text").stringValue(),
                    shown.locator(".snippet").first().textContent());
            var labels = new ArrayList<String>();
            for (var field : List.of("technologies", "industries", "companies")) {
                hit.get(field).forEach(value -> labels.add(value.stringValue()));
            }
            assertEquals(
                    labels.stream().distinct().toList(),
                    shown.locator(".tags .tag").allTextContents());
        }
    }

    @Behaviour(20)
    void aSourceLeadsToTheOriginalAndALabelNarrowsTheResults(Reader reader) throws Exception {
        reader.open(query("算力"));

        var address = hits(reader.api().search("算力", "")).stream()
                .map(hit -> hit.get("url"))
                .filter(JsonNode::isString)
                .findFirst()
                .orElseThrow()
                .stringValue();
        assertThat(reader.page().locator("#results .origin").first()).hasAttribute("href", address);

        var label = reader.page().locator("#results .tag").first();
        var text = label.textContent();
        label.click();
        assertThat(reader.page().locator("#chips")).containsText(text);
        assertThat(reader.page().locator("#results-heading")).isFocused();
    }

    @Behaviour(21)
    void aMarkIsAroundAllOfATextThatMatched(Reader reader) {
        for (var query : List.of("算力", "长文本", "人工智能")) {
            reader.open(query(query));

            assertThat(reader.marks().first()).hasText(query);
            assertEquals(
                    List.of(),
                    reader.marks().allTextContents().stream()
                            .filter(mark -> mark.codePointCount(0, mark.length()) < query.length())
                            .toList());
            assertEquals(
                    0,
                    reader.page()
                            .evaluate("() => [...document.querySelectorAll('#results mark')]"
                                    + ".filter(mark => mark.nextSibling?.nodeName === 'MARK').length"));
        }
    }

    @Behaviour(22)
    @OnSample
    void eachScriptIsMarkedInItsOwnGlyphsForAQueryInTheOther(Reader reader) {
        for (var query : List.of("云计算", "雲計算")) {
            reader.open(query("\"" + query + "\"") + "&size=50");

            assertThat(reader.page()
                            .locator("#results [lang=zh-Hant] mark", new Page.LocatorOptions().setHasText("雲計算"))
                            .first())
                    .isVisible();
            assertThat(reader.page()
                            .locator("#results [lang=zh-Hans] mark", new Page.LocatorOptions().setHasText("云计算"))
                            .first())
                    .isVisible();
            assertEquals(Set.of("云计算", "雲計算"), Set.copyOf(reader.marks().allTextContents()));
        }
    }

    @Behaviour(24)
    void aPassageStartsAtASentenceAndHoldsAMark(Reader reader) throws Exception {
        for (var query : List.of("算力", "容器", "大模型")) {
            reader.open(query(query));

            for (var hit : hits(reader.api().search(query, ""))) {
                var shown = reader.page().locator("#results .hit", hasTitle(hit));
                assertThat(shown.locator(".snippet").first().locator("mark").first())
                        .isVisible();
                var passage = hit.get("snippets").get(0);
                var article =
                        reader.api().json("/api/v1/articles/" + hit.get("id").stringValue());
                var field = article.get(passage.get("field").stringValue());
                var before = field.get("text")
                        .stringValue()
                        .substring(0, passage.get("offset").intValue());
                assertTrue(
                        before.isBlank() || SENTENCE_BEFORE.matcher(before).matches(),
                        () -> "cut within a sentence: …" + before.substring(Math.max(0, before.length() - 20)) + "|"
                                + passage.get("text"));
            }
        }
    }

    private static Page.LocatorOptions hasTitle(JsonNode hit) {
        return new Page.LocatorOptions().setHasText(hit.get("title").get("text").stringValue());
    }

    @Behaviour(25)
    void furtherPassagesUnfoldByMouseAndKeyboard(Reader reader) throws Exception {
        reader.open(query("算力"));
        var many = hits(reader.api().search("算力", "")).stream()
                .filter(hit -> hit.get("snippets").size() > 1)
                .findFirst()
                .orElseThrow();
        var shown = reader.page().locator("#results .hit", hasTitle(many));
        var unfold = shown.getByText(
                Pattern.compile("^还有 %d 处".formatted(many.get("snippets").size() - 1)));

        assertThat(shown.locator(".snippet").nth(1)).isHidden();
        unfold.click();
        assertThat(shown.locator(".snippet").nth(1)).isVisible();
        assertThat(shown.locator(".snippet").nth(1).locator("mark").first()).isVisible();
        unfold.press("Enter");
        assertThat(shown.locator(".snippet").nth(1)).isHidden();
    }

    @Behaviour(27)
    void theExactTotalAndTheTimeOfTheServerAreShown(Reader reader) throws Exception {
        var answer = new ArrayList<String>();
        reader.page().onResponse(response -> {
            if (response.url().contains("/api/v1/search")) {
                answer.add(response.text());
            }
        });

        reader.open("/").box().fill("算力");

        reader.page().waitForCondition(() -> !answer.isEmpty());
        var took = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(answer.getFirst())
                .get("tookMillis")
                .doubleValue();
        var said = took < 10 ? Math.round(took * 10) / 10.0 : Math.round(took);
        assertThat(reader.page().locator("#results-heading"))
                .hasText("找到 %d 篇 · %s 毫秒"
                        .formatted(reader.total("算力", ""), String.valueOf(said).replaceFirst("\\.0$", "")));
    }

    @Behaviour(28)
    @OnSample
    void copiesOfAStoryAreFoldedAndUnfold(Reader reader) {
        reader.open(query("东数西算"));
        var folded = reader.hits().filter(new Locator.FilterOptions().setHasText("另有 1 篇相同报道"));
        var rows = reader.hits().count();
        assertThat(folded).hasCount(1);
        assertThat(reader.summary()).containsText("相同的报道已合并");

        assertFalse(folded.locator(".plain a").isVisible());
        folded.getByText("另有 1 篇相同报道").press("Enter");
        assertThat(folded.locator(".plain a")).isVisible();
        assertThat(folded.locator(".ran")).containsText(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));

        reader.page().getByText("逐篇列出").click();
        assertThat(reader.page()).hasURL(Pattern.compile("collapse=false"));
        assertThat(reader.hits()).hasCount(rows + 1);
        assertThat(folded).hasCount(0);
        reader.page().getByText("合并相同报道").click();
        assertThat(folded).hasCount(1);
    }

    @Behaviour(49)
    void eachResultSaysItsScript(Reader reader) throws Exception {
        for (var path : List.of("/?size=50", query("云计算") + "&size=50")) {
            reader.open(path);

            var answer = hits(reader.api().json("/api/v1/search" + path.substring(1)));
            assertEquals(
                    answer.stream()
                            .map(hit -> hit.get("script").stringValue("").equals("hant") ? "zh-Hant" : "zh-Hans")
                            .toList(),
                    reader.page()
                            .evaluate("() => [...document.querySelectorAll('#results .hit')].map(hit =>"
                                    + " [...new Set([...hit.querySelectorAll('.hit-title, .meta, .snippet, .tags li')]"
                                    + ".map(part => part.closest('[lang]').lang))].join())"));
        }
    }

    /** The reader waits for the hits, so nothing else is in the way of their first frame. */
    @Test
    void hitsArePaintedFirstAndWhatStandsBesideThemInTheNextFrame(Reader reader) {
        reader.open("/?q=容器");
        reader.page().evaluate(FRAMES);
        reader.box().fill("模型");
        reader.page().waitForFunction("() => frames.facets > 0");

        var hits = ((Number) reader.page().evaluate("() => frames.results")).intValue();
        var facets = ((Number) reader.page().evaluate("() => frames.facets")).intValue();
        assertTrue(hits > 0 && hits < facets, "hits in frame " + hits + ", facets in frame " + facets);
        assertThat(reader.page().locator("#results")).not().hasClass(Pattern.compile("first-frame"));
    }
}
