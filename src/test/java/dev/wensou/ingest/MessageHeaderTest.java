package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wensou.config.FieldLabels.Field;
import dev.wensou.ingest.Bylines.Found;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageHeaderTest {
    @Test
    void aMailSaysWhoWroteWhatWhen() {
        var header = MessageHeader.of(List.of(
                        "From: 林深 <lin@example.org>",
                        "To: dev@example.org",
                        "Date: Tue, 5 Mar 2024 10:12:00 +0800",
                        "Subject: Re: [dev] 缓存为何失效",
                        "",
                        "第一段。",
                        "第二段。",
                        "第三段。",
                        "--",
                        "归档：https://example.org/1"))
                .orElseThrow();

        assertEquals("缓存为何失效", header.title());
        assertEquals(new Found(Field.AUTHOR, "林深"), header.said().getFirst());
        assertEquals(
                Optional.of("2024-03-05"),
                DateReader.dayIn(header.said().getLast().value()).map(Object::toString));
        assertEquals(List.of("", "第一段。", "第二段。", "第三段。"), header.text());
        assertEquals(List.of("--", "归档：https://example.org/1"), header.below());
    }

    @Test
    void aSenderThatIsNoPersonIsTheSource() {
        var header = MessageHeader.of(List.of("发件人： 砾石周报 <news@example.org>", "主题： 第七期", "", "正文。"))
                .orElseThrow();

        assertEquals(List.of(new Found(Field.SOURCE, "砾石周报")), header.said());
    }

    @Test
    void aBoardsPostNamesItsAuthorByTheNameHeHasThere() {
        var header = MessageHeader.of(List.of(
                        "作者  coder_95 (阿凱)  看板  Soft_Job", "標題  [心得] 換工作", "時間  Tue Mar  5 12:34:56 2024", "", "正文。"))
                .orElseThrow();

        assertTrue(header.title().endsWith("換工作"), header.title());
        assertEquals(new Found(Field.AUTHOR, "coder_95"), header.said().getFirst());
        assertEquals(
                Optional.of("2024-03-05"),
                DateReader.dayIn(header.said().getLast().value()).map(Object::toString));
    }

    @Test
    void labelsOfAnArticleAreNoMessage() {
        assertTrue(MessageHeader.of(List.of("标题：缓存为何失效", "作者：林深", "时间：2024-03-05", "", "正文。"))
                .isEmpty());
    }
}
