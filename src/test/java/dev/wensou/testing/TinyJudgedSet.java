package dev.wensou.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A judged set of six short documents, made of what stock analyzers get wrong. */
public record TinyJudgedSet(Path documents, Path queries, Path judgments) {
    /** SmartCN makes 长文|本 of 长文本 by itself and 长|文本|能力 of it here. */
    public static final String WORD_IN_A_SENTENCE = "sentence";
    /** 长, 文 and 本, each for itself. */
    public static final String SAME_CHARACTERS = "characters";
    /** 資料庫, of which a query in simplified characters shares no word and no bigram. */
    public static final String TRADITIONAL = "traditional";
    /** Holds C++. */
    public static final String C_PLUS_PLUS = "c++";
    /** Holds C, twice. */
    public static final String C = "c";

    /** Writes its files. */
    public static TinyJudgedSet in(Path folder) throws IOException {
        var documents = Files.writeString(folder.resolve("tiny.jsonl"), """
                {"id": "sentence", "title": "", "text": "这个模型的长文本能力很强。"}
                {"id": "characters", "title": "", "text": "文章太长，本来不想读完。"}
                {"id": "traditional", "title": "", "text": "資料庫每天都要備份。"}
                {"id": "c++", "title": "", "text": "她教新人写 C++ 已经十年。"}
                {"id": "c", "title": "", "text": "C 编译器自己也用 C 写成。"}
                {"id": "other", "title": "天气", "text": "今天多云，明天有雨。"}
                """);
        var queries = Files.writeString(folder.resolve("tiny-queries.tsv"), "q1\t长文本\nq2\t资料库\nq3\tC++\n");
        var judgments = Files.writeString(
                folder.resolve("tiny-qrels.tsv"), "q1\tsentence\t1\nq2\ttraditional\t1\nq3\tc++\t1\n");
        return new TinyJudgedSet(documents, queries, judgments);
    }
}
