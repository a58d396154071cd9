package dev.wensou.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.wensou.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The counted values beside the results. */
@InBrowser
class FacetsTest {
    private static final long SEED = 20261126;
    private static final int CLICKED_VALUES = 8;

    private static Locator facet(Reader reader, String label) {
        return reader.page()
                .locator(
                        ".facet",
                        new Page.LocatorOptions()
                                .setHas(reader.page().locator("legend", new Page.LocatorOptions().setHasText(label))));
    }

    private static Locator value(Reader reader, String label, String name) {
        return facet(reader, label)
                .locator(".value")
                .filter(new Locator.FilterOptions()
                        .setHas(reader.page()
                                .locator(
                                        ".value-name",
                                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static int count(Locator value) {
        return Integer.parseInt(value.locator(".value-count").textContent().replaceAll("\\D", ""));
    }

    private static void assertFound(Reader reader, int articles) {
        assertThat(reader.page().locator("#results-heading"))
                .hasText(Pattern.compile("(找到|共) " + String.format(Locale.ROOT, "%,d", articles) + " 篇 "));
    }

    private static List<JsonNode> values(Reader reader, String query, String name) throws Exception {
        var found = new ArrayList<JsonNode>();
        for (var facet : reader.api().search(query, "").get("facets")) {
            if (facet.get("name").stringValue().equals(name)) {
                facet.get("values").forEach(found::add);
            }
        }
        return found;
    }

    @Behaviour(30)
    void valuesOfOneFacetWidenAndFacetsNarrowEachOther(Reader reader) throws Exception {
        reader.open("/");
        var technologies = facet(reader, "技术").locator(".value");
        var first = technologies.nth(0).locator(".value-name").textContent();
        var second = technologies.nth(1).locator(".value-name").textContent();
        var industry = facet(reader, "行业").locator(".value").first();
        var third = industry.locator(".value-name").textContent();
        var one = "&technology=" + Api.encode(first);
        var two = one + "&technology=" + Api.encode(second);
        var three = two + "&industry=" + Api.encode(third);
        assertTrue(reader.total("", one) < reader.total("", two), "the second value adds nothing");
        assertTrue(reader.total("", two) > reader.total("", three), "the other facet takes nothing away");

        technologies.nth(0).locator("input").check();
        assertFound(reader, reader.total("", one));
        value(reader, "技术", second).locator("input").check();
        assertFound(reader, reader.total("", two));
        value(reader, "行业", third).locator("input").check();
        assertFound(reader, reader.total("", three));
        value(reader, "技术", first).locator("input").click();
        assertFound(reader, reader.total("", "&technology=" + Api.encode(second) + "&industry=" + Api.encode(third)));
    }

    @Behaviour(31)
    void whatIsChosenStaysVisibleAtACountOfZero(Reader reader) throws Exception {
        var chosen = values(reader, "", "technology").getFirst().get("value").stringValue();
        reader.open(
                "/?q=" + Api.encode("瞴瞵瞶") + "&technology=" + Api.encode(chosen) + "&company=" + Api.encode("没有这家公司"));

        for (var shown : List.of(value(reader, "技术", chosen), value(reader, "公司", "没有这家公司"))) {
            assertThat(shown).isVisible();
            assertThat(shown.locator("input")).isChecked();
            assertEquals(0, count(shown));
        }
        value(reader, "公司", "没有这家公司").locator("input").click();
        assertThat(reader.page()).hasURL(Pattern.compile("^((?!company).)*$"));
    }

    @Behaviour(31)
    void aChosenValueThatIsFarDownTheListIsShownAboveTheFold(Reader reader) throws Exception {
        var all = values(reader, "", "technology");
        var last = all.getLast().get("value").stringValue();
        reader.open("/");
        assertThat(value(reader, "技术", Pattern.quote(last).replaceAll("\\\\[QE]", "")))
                .hasCount(0);

        reader.open("/?technology=" + Api.encode(last));
        assertThat(facet(reader, "技术").locator("input:checked")).hasCount(1);
        assertThat(facet(reader, "技术").locator("input:checked")).isVisible();
    }

    @Behaviour(32)
    void aCountIsTheNumberOfResultsAfterAClickOnIt(Reader reader) {
        reader.open("/?q=" + Api.encode("大模型"));
        var random = new Random(SEED);
        for (var click = 0; click < CLICKED_VALUES; click++) {
            // a value beside a chosen one of its facet widens: its count is then not that of all
            var values = reader.page()
                    .locator(
                            "#facets .facet:not(:has(input:checked)) .value",
                            new Page.LocatorOptions().setHasNotText(Pattern.compile("\\D0$")));
            if (values.count() == 0) {
                reader.page().locator("#chips").getByText("全部清除").click();
                assertThat(reader.page().locator("#chips .chip")).hasCount(0);
                continue;
            }
            var value = values.nth(random.nextInt(values.count()));
            var name = value.locator(".value-name").textContent();
            var label = value.locator("xpath=ancestor::fieldset/legend").textContent();
            var count = count(value);

            value.locator("input").check();
            assertThat(reader.page().locator("#chips")).containsText(label + "：" + name);
            assertFound(reader, count);
        }
    }

    @OnSample
    @Behaviour(33)
    void aFacetWithMoreThanTenValuesShowsMoreOnDemand(Reader reader) throws Exception {
        reader.open("/");
        var facet = facet(reader, "行业");
        var all = values(reader, "", "industry").size();
        assertTrue(all > 10, "the corpus has too few industries to show more of");
        var few = facet.locator(".value").count();
        assertTrue(few <= 10, few + " values at once");

        var more = facet.getByText(Pattern.compile("展开其余 %d 项".formatted(all - few)));
        assertThat(more).hasAttribute("aria-expanded", "false");
        more.press("Enter");
        assertThat(facet.locator(".value")).hasCount(all);
        assertThat(facet.getByText("收起")).isFocused();
        facet.getByText("收起").press("Enter");
        assertThat(facet.locator(".value")).hasCount(few);
    }

    @OnSample
    @Behaviour(33)
    void aFieldFindsAValueAmongManyInEitherWidthAndCase(Reader reader) throws Exception {
        reader.open("/");
        var facet = facet(reader, "行业");
        var last = values(reader, "", "industry").getLast().get("value").stringValue();
        facet.getByText(Pattern.compile("展开其余")).click();

        facet.locator(".finder").fill(last);
        assertThat(facet.locator(".value-name").first()).hasText(last);
        assertThat(facet.locator(".finder")).isFocused();
        facet.locator(".finder").fill("zzzz");
        assertThat(facet.getByText("没有符合的项")).isVisible();
    }

    @Behaviour(33)
    void unfoldedValuesLengthenThePageAndHaveNoScrollBarOfTheirOwn(Reader reader) {
        reader.at(1280, 600).open("/");
        var unfold = reader.page().locator("#facets").getByText(Pattern.compile("展开其余"));
        unfold.first().click();
        assertThat(reader.page().locator("#facets [aria-expanded=true]")).hasCount(1);

        assertEquals(
                List.of(),
                reader.page()
                        .evaluate(
                                "() => [...document.querySelectorAll('main *')].filter(each =>"
                                        + " each.scrollHeight > each.clientHeight + 1"
                                        + " && /auto|scroll/.test(getComputedStyle(each).overflowY)).map(each => each.className)"));
    }

    @Behaviour(34)
    void chipsShowWhatIsChosenAndGoOneByOneOrAllAtOnce(Reader reader) throws Exception {
        var technology =
                values(reader, "", "technology").getFirst().get("value").stringValue();
        var industry = values(reader, "", "industry").getFirst().get("value").stringValue();
        var filters = "technology=" + Api.encode(technology) + "&industry=" + Api.encode(industry);
        reader.open("/?" + filters + "&from=2000-01-01&to=2099-12-31");
        var chips = reader.page().locator("#chips .chip");
        assertThat(chips).hasText(new Pattern[] {
            Pattern.compile("^技术：" + technology + "×$"),
            Pattern.compile("^行业：" + industry + "×$"),
            Pattern.compile("^日期：2000 – 2099×$")
        });

        chips.nth(2).click();
        assertThat(chips).hasCount(2);
        assertFound(reader, reader.total("", "&" + filters));
        chips.nth(0).focus();
        chips.nth(0).press("Enter");
        assertThat(chips).hasCount(1);
        assertThat(reader.page().locator("#chips button").first()).isFocused();
        assertFound(reader, reader.total("", "&industry=" + Api.encode(industry)));

        reader.open("/?" + filters + "&to=2099-12-31");
        reader.page().locator("#chips").getByText("全部清除").click();
        assertThat(chips).hasCount(0);
        assertThat(reader.page()).hasURL(reader.url("/"));
        assertFound(reader, reader.total("", ""));
    }
}
