package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.Boilerplate;
import dev.wensou.config.Boilerplate.Kind;
import dev.wensou.config.Boilerplate.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoilerplateFilterTest {
    private final BoilerplateFilter filter = new BoilerplateFilter(new Boilerplate(List.of(
            new Rule(Kind.LINE, "写评论", false),
            new Rule(Kind.LINE, "共（\\d+）条评论", true),
            new Rule(Kind.PREFIX, "图片来源", false),
            new Rule(Kind.SUFFIX, "举报/反馈", false),
            new Rule(Kind.ABOVE, "我的订阅", false),
            new Rule(Kind.BELOW, "猜你喜欢", false))));

    @Test
    void oneSpellingServesBothScriptsAndBothWidths() {
        assertTrue(filter.isBoilerplate("寫評論"));
        assertTrue(filter.isBoilerplate("圖片來源：資料照"));
        assertTrue(filter.isBoilerplate("共(12)條評論"));
    }

    @Test
    void aSentenceThatHoldsTheWordsStays() {
        assertFalse(filter.isBoilerplate("读者可以写评论"));
        assertFalse(filter.isBoilerplate("这里的图片来源不明"));
    }

    @Test
    void whatStandsAboveAndBelowGoes() {
        var lines = List.of("网站口号", "我的订阅", "标题", "正文很长很长很长很长", "猜你喜欢：", "别的文章");

        assertEquals(List.of("标题", "正文很长很长很长很长"), filter.apply(lines));
    }

    @Test
    void aRecommendationBeforeTheMiddleCutsNothing() {
        var lines = List.of("标题", "猜你喜欢", "正文很长很长很长很长很长很长很长");

        assertEquals(lines, filter.apply(lines));
    }

    @Test
    void aSuffixIsCutOffTheLastLineOnly() {
        assertEquals(List.of("举报/反馈", "完。"), filter.apply(List.of("举报/反馈", "完。举报/反馈", "")));
    }
}
