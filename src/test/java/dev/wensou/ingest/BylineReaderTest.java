package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineReaderTest {
    private final BylineReader reader = new BylineReader(Defaults.labels());

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "作者|林深#AUTHOR=林深",
                "作 者：林深#AUTHOR=林深",
                "作者｜林深  編輯｜阿澤#AUTHOR=林深;EDITOR=阿澤",
                "【编辑:林深】#EDITOR=林深",
                "（責任編輯：林深）#EDITOR=林深",
                "编辑 | 林深#EDITOR=林深",
                "文／林深#AUTHOR=林深",
                "文／記者林深#AUTHOR=林深",
                "記者 林深／台北報導#AUTHOR=林深",
                "記者林深／新竹報導#AUTHOR=林深",
                "晚潮日報記者 林深.#SOURCE=晚潮日報;AUTHOR=林深",
                "本報記者 林深 北京報道#AUTHOR=林深",
                "article.author.display_name 林深#AUTHOR=林深",
                "By: Ada Marsh#AUTHOR=Ada Marsh",
                "出品|林间科技#PUBLISHER=林间科技",
                "来源： 林间科技 #SOURCE=林间科技",
                "发布时间:2024-11-18 21:38:47 来源: sp2024#DATE=2024-11-18 21:38:47;SOURCE=sp2024",
                "2024-02-20 18:40:03    編輯: robot#DATE=2024-02-20 18:40:03;EDITOR=robot",
                "2024年2月20日 18:40#DATE=2024年2月20日 18:40",
                "林间科技 2024-02-20 18:40#SOURCE=林间科技;DATE=2024-02-20 18:40",
                "来源：林间科技 | 阅读 1.2万 | 2024/02/20#SOURCE=林间科技;DATE=2024/02/20",
                "发布于2024-02-20#DATE=2024-02-20",
                "发布时间：02-20 18:40#DATE=",
                "原文標題 : 一：二#ORIGINAL_TITLE=一：二",
                "地址:https://example.com/a?b=c#URL=https://example.com/a?b=c"
            })
    void aBylineSaysItsFields(String line, String expected) {
        var found = Arrays.stream(expected.split(";"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Found(Field.valueOf(pair[0]), pair[1]))
                .toList();

        assertEquals(Optional.of(found), reader.read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作者：那天我在改调度器，改到凌晨三点。",
                "编辑部的灯还亮着",
                "记者：您怎么看？",
                "2023年8月，公司推出第一款产品",
                "来源于社区的力量",
                "文章写到一半",
                "时间会证明一切",
                "一、垂直模型走出來,",
                "林间科技 2024-02-20"
            })
    void runningTextIsNoByline(String line) {
        assertEquals(Optional.empty(), reader.read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "林间社3月5日讯（编辑 林深）#林间社#林深",
                "林間社北京3月5日電（記者 林深）今天#林間社#林深",
                "（林間社記者林一深台北3日電）今天#林間社#林一深",
                "林间之家 3 月 5 日消息，新机发布#林间之家#"
            })
    void aDatelineNamesAgencyAndReporter(String text, String source, String author) {
        var dateline = Dateline.of(text).orElseThrow();

        assertEquals(Optional.of(source), dateline.source());
        assertEquals(Optional.ofNullable(author), dateline.author());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月5日，公司发布新机。", "新机在3月5日发布。", ""})
    void aDayInRunningTextIsNoDateline(String text) {
        assertEquals(List.of(), Dateline.of(text).stream().toList());
    }
}
