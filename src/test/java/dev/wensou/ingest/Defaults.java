package dev.wensou.ingest;

import dev.wensou.article.ArticleId;
import dev.wensou.config.Boilerplate;
import dev.wensou.config.ConfigFiles;
import dev.wensou.config.FieldLabels;
import dev.wensou.config.IndexConfig;
import dev.wensou.config.JsonFields;

/** The default configuration, for tests. */
final class Defaults {
    private Defaults() {}

    static Labels labels() {
        return new Labels(FieldLabels.read(ConfigFiles.defaults()));
    }

    static BoilerplateFilter boilerplate() {
        return new BoilerplateFilter(Boilerplate.read(ConfigFiles.defaults()));
    }

    static JsonFields jsonFields() {
        return JsonFields.read(ConfigFiles.defaults());
    }

    static ArticleFormats formats() {
        return ArticleFormats.standard(IndexConfig.load(ConfigFiles.defaults()));
    }

    static SourceFile file(String path, String text) {
        return new SourceFile(ArticleId.ofPlace(path), path, text);
    }
}
