package dev.wensou.opensearch.index;

import dev.wensou.article.Article;
import dev.wensou.config.FacetSpecs;
import dev.wensou.dedup.Signature;
import dev.wensou.lucene.analysis.Analysis;
import dev.wensou.lucene.analysis.Chain;
import dev.wensou.lucene.answer.FacetNames;
import dev.wensou.lucene.answer.FiledFacet;
import dev.wensou.lucene.index.TextField;
import dev.wensou.text.TextLength;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** The one place where an article becomes a document of the cluster. Safe for any number of threads. */
public final class ArticleDocument {
    private final Analysis analysis;
    private final FacetSpecs facets;
    private final FacetNames names;

    /**
     * @param analysis what cuts texts into tokens
     * @param facets those that articles are filed under
     * @param names what spellings of a value have in common
     */
    public ArticleDocument(Analysis analysis, FacetSpecs facets, FacetNames names) {
        this.analysis = analysis;
        this.facets = facets;
        this.names = names;
    }

    /**
     * A document, and how long its texts are.
     *
     * @param json as the cluster is sent it
     * @param lengths tokens by indexed field, as the statistics of BM25 count them; texts without tokens are absent
     * @param signature by which its copies are found; absent where it is too short to have any
     */
    public record Made(Map<String, Object> json, Map<String, Integer> lengths, Optional<Signature> signature) {}

    /** That of an article without copies. */
    public Made of(Article article) {
        return of(article, Optional.empty());
    }

    /** @param story what it has in common with its copies, where it has any */
    public Made of(Article article, Optional<String> story) {
        var json = new LinkedHashMap<String, Object>();
        json.put(Fields.ARTICLE, ArticleJson.of(article));
        json.put(Fields.ID, article.id().value());
        article.url().ifPresent(url -> json.put(Fields.URL, url));
        json.put(Fields.SCRIPT, article.script().code());
        json.put(Fields.LENGTH, TextLength.of(article.body()));
        article.publishedOn().ifPresent(date -> {
            json.put(Fields.DAY, date.day().toEpochDay());
            json.put(Fields.MONTH, YearMonth.from(date.day()).toString());
        });
        for (var spec : facets.specs()) {
            var written = FiledFacet.written(spec, article);
            if (spec.ranges().isEmpty() && !written.isEmpty()) {
                var keys = new LinkedHashSet<String>();
                written.forEach(value -> keys.addAll(FiledFacet.keys(spec, names, value)));
                json.put(Fields.facet(spec.name()), keys);
                json.put(Fields.written(spec.name()), written);
            }
        }
        var lengths = new HashMap<String, Integer>();
        for (var text : TextField.values()) {
            var value = text.of(article);
            for (var chain : Chain.values()) {
                if (!value.isEmpty() && text.has(chain)) {
                    var sent = SentTokens.of(analysis, chain, value);
                    json.put(text.field(chain), sent.text());
                    if (sent.tokens() > 0) {
                        lengths.put(text.field(chain), sent.tokens());
                    }
                }
            }
        }
        story.ifPresent(name -> json.put(Fields.STORY, name));
        var signature = Signature.of(article);
        signature.ifPresent(each -> json.put(Fields.COPY_KEYS, each.keyTexts()));
        return new Made(json, lengths, signature);
    }
}
