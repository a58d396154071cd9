package dev.wensou.ingest;

import java.util.regex.Pattern;

/** What sites write around a title: {@code [原创]}, {@code [复制链接]}, and the brackets of a whole headline. */
final class TitleMarks {
    private static final Pattern KIND =
            Pattern.compile("^[\\[［](?:原创|转帖|转载|转贴|讨论|分享|求助|推荐|置顶|精华|公告|原創|轉載|討論|閒聊|問題|心得)[\\]］]\\s*");
    private static final Pattern COPY = Pattern.compile("\\s*[\\[［](?:复制链接|複製連結|复制本文链接)[\\]］]$");
    private static final Pattern WHOLE = Pattern.compile("^【([^【】]{4,})】$");

    private TitleMarks() {}

    static String strip(String title) {
        var bare = COPY.matcher(KIND.matcher(title).replaceFirst("")).replaceFirst("");
        return WHOLE.matcher(bare).replaceFirst("$1");
    }
}
