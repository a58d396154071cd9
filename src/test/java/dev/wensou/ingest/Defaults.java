package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.config.Boilerplate;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.FieldLabels;

/** The default configuration, for tests. */
final class Defaults {
    private Defaults() {}

    static Labels labels() {
        return new Labels(FieldLabels.read(ConfigFiles.defaults()));
    }

    static BoilerplateFilter boilerplate() {
        return new BoilerplateFilter(Boilerplate.read(ConfigFiles.defaults()));
    }

    static ArticleFormats formats() {
        var files = ConfigFiles.defaults();
        return ArticleFormats.standard(FieldLabels.read(files), Boilerplate.read(files));
    }

    static SourceFile file(String path, String text) {
        return new SourceFile(ArticleId.ofPlace(path), path, text);
    }
}
