package dev.wensou.ingest;

import java.util.regex.Pattern;

/** What bylines count: readers, comments, characters and minutes. */
final class ReaderCounts {
    /** Matches one count in folded text. */
    static final Pattern PATTERN = Pattern.compile(
            "(?:已被|已有|被|已|共有|共)?\\s*(?:阅读|浏览|点击|点阅|读|回应|回响|推文|评论|点赞|收藏|字数|热度|查看|回复|赞同|喜欢|人气|转发|分享|赞|在看|views?)(?:量|数|次数)?\\s*[:(]?\\s*(?:[\\d,.]+|--)\\s*[万千kw+次字)]*"
                    + "|(?:点击|浏览|阅读|人气|评论)(?:量|数|次数)?\\s*:\\s*(?:次|加载中|loading)?[.…]*(?=$|[\\s|)\\]])"
                    + "(?:\\s*分钟)?|(?:已有|共有|共)?\\s*(?:[\\d,.]+|--)\\s*[万千kw+]*\\s*(?:次|人|条|个|则|篇)?(?:阅读|浏览|评论|点赞|收藏|喜欢|弹幕|回应|留言|赞同|参与|回复|人气|comments?|likes?|views?)"
                    + "|(?:阅读时间|阅读时长|预计阅读|全文|本文)?(?:约|大约|需|共|:|\\s)*[\\d,]+\\s*(?:字|分钟(?:可)?读完)(?=$|[\\s|,/·)])"
                    + "|(?:(?:阅读时间|阅读时长|预计阅读|阅读|需时)\\s*:?\\s*)?(?:约|大约)?需?\\s*\\d+(?:\\s?-\\s?\\d+)?\\s*(?:分钟|min(?:ute)?s? read)(?:阅读)?|我有话说(?:\\(.*?\\))?"
                    + "|\\d{1,2}月\\d{1,2}日\\s*\\d{1,2}:\\d{2}|\\d{1,2}[-/]\\d{1,2}\\s+\\d{1,2}:\\d{2}(?::\\d{2})?");

    private ReaderCounts() {}
}
