package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.IndexConfig;
import dev.wensou.text.CleanText;
import dev.wensou.text.Decoder;
import dev.wensou.text.TextDecodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes as a file of each format; the first byte chooses the extension. */
public final class FormatsFuzz {
    private static final ArticleFormats FORMATS = ArticleFormats.standard(IndexConfig.load(ConfigFiles.defaults()));
    private static final List<String> EXTENSIONS = List.of("md", "html", "json", "ndjson", "txt");

    private FormatsFuzz() {}

    /** Loads what is loaded once, which takes longer than an input may. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("\0# 题\n\n正文。".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        var path = "a." + EXTENSIONS.get((input[0] & 0xFF) % EXTENSIONS.size());
        try {
            var text = CleanText.of(
                    Decoder.decode(Arrays.copyOfRange(input, 1, input.length)).text());
            if (text.isBlank()) {
                return;
            }
            var file = new SourceFile(new ArticleId("a"), path, text);
            var format = FORMATS.formatOf(file);
            if (format.isPresent()) {
                format.get().read(file);
            }
        } catch (TextDecodingException | UnreadableArticleException e) {
            // it is no text or holds no article, and says so
        } catch (StackOverflowError e) {
            // what is nested too deeply is refused by whoever reads files
        }
    }
}
