package dev.wensou.testing;

import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A server over articles that are attacks: each payload is a title, body, author, source, label and name of a file. */
public final class HostileServer {
    /** A word that every article holds. */
    public static final String WORD = "靶标";

    private static final int LONGEST_NAME_BYTES = 120;

    private HostileServer() {}

    public static SampleServer start(Path folder) throws IOException {
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        for (var number = 0; number < HostilePayloads.count(); number++) {
            Files.writeString(corpus.resolve(fileName(number)), article(number));
        }
        var data = folder.resolve("data");
        SampleServer.rebuild(data, corpus);
        return SampleServer.start(data, IndexConfig.load(ConfigFiles.defaults()), Optional.empty());
    }

    /** The title of an article as the index should hold it. */
    public static String title(int number) {
        return WORD + number + "号 " + written(number);
    }

    /** A file with a null byte is no text, and none is indexed. */
    private static String written(int number) {
        return HostilePayloads.of(number).replace("\u0000", "");
    }

    private static String article(int number) {
        var payload = written(number);
        return """
                标题: %1$s
                链接: https://example.com/%2$d?%3$s
                作者: %3$s
                来源: %3$s
                AI技术: %3$s
                行业: %3$s
                公司: %3$s
                关键词: %3$s
                总结: %4$s的摘要，%3$s
                正文: 第%2$d个%4$s写在这里。%3$s 之后还有一句话，说的是第%2$d件事。

                %3$s

                    %3$s

                %4$s在最后一段又出现了一次，%3$s
                """.formatted(title(number), number, payload, WORD);
    }

    /** A file's name holds everything but a slash and the end of a line. */
    private static String fileName(int number) {
        var name = written(number).replaceAll("[/\\n]", "∕");
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
            name = name.substring(0, name.length() - 2);
        }
        return name + "-" + number + ".txt";
    }
}
