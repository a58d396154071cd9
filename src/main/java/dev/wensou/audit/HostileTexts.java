package dev.wensou.audit;

import dev.wensou.search.SearchRequest;
import java.util.List;
import java.util.Random;

/** Texts put together at random from what query parsers, tokenizers and encoders trip over. */
final class HostileTexts {
    private static final int MOST_PIECES = 24;
    /** One text in so many is as long as a query may be. */
    private static final int LONG_EVERY = 50;

    private static final List<String> PIECES = List.of(
            // quotes and parentheses, in both widths
            "\"",
            "\"\"",
            "“",
            "”",
            "「",
            "」",
            "『",
            "'",
            "(",
            ")",
            "（",
            "）",
            "((((",
            "))))",
            "[",
            "]",
            "{",
            "}",
            // operators, fields and wildcards, also where they mean nothing
            "-",
            "--",
            "+",
            "!",
            "AND",
            "OR",
            "NOT",
            "NOT NOT",
            "TO",
            "&&",
            "||",
            "|",
            "~",
            "~2",
            "^",
            "^9",
            "*",
            "?",
            "**",
            "title:",
            "author:",
            "source:",
            "keyword:",
            "body:",
            "id:",
            "title:title:",
            "title:-",
            "：",
            ":",
            "\\",
            "\\\\",
            "/",
            "/.*/",
            "<",
            ">",
            "=",
            "@",
            "#",
            "%",
            "${x}",
            "<b>",
            "kube*",
            "*云",
            "云*",
            // spaces and line ends
            " ",
            " ",
            " ",
            "　",
            "\t",
            "\n",
            "\r\n",
            "\u2028",
            // words
            "算力",
            "長文本",
            "人工智能芯片",
            "为什么",
            "的",
            "Docker",
            "GPT-4",
            "c++",
            "C#",
            ".NET",
            "node.js",
            "200万字",
            // beyond the basic plane, emoji and their joiners
            "𠮷",
            "𪚥",
            "😀",
            "👨‍👩‍👧",
            "🇨🇳",
            "❤️",
            // marks, forms that change their length under case or compatibility, other scripts
            "\u0301",
            "e\u0301",
            "ﬁ",
            "㎡",
            "½",
            "İ",
            "ß",
            "ｶﾞ",
            "한글",
            "مرحبا",
            "\u202E",
            "\u200B",
            "\u200D",
            "\uFEFF",
            // controls, non-characters and halves of pairs
            "\0",
            "\u0001",
            "\u007F",
            "\u0085",
            "\uFFFE",
            "\uFFFF",
            "\uD800",
            "\uDBFF",
            "\uDC00",
            "\uDFFF");

    private HostileTexts() {}

    /** A text that is short enough for a query, with pieces of articles in it. */
    static String draw(Random random, QuerySampler articles) {
        var isLong = random.nextInt(LONG_EVERY) == 0;
        var pieces = isLong ? SearchRequest.MAX_QUERY_CHARS : 1 + random.nextInt(MOST_PIECES);
        var text = new StringBuilder();
        for (var i = 0; i < pieces && text.length() < SearchRequest.MAX_QUERY_CHARS; i++) {
            text.append(random.nextInt(12) == 0 ? articles.piece(8).text() : PIECES.get(random.nextInt(PIECES.size())));
        }
        // may cut a pair, which is one more thing to trip over
        return text.substring(0, Math.min(text.length(), SearchRequest.MAX_QUERY_CHARS));
    }
}
