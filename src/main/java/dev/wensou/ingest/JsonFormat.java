package dev.wensou.ingest;

import dev.wensou.article.Article;
import dev.wensou.config.JsonFields;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON whose fields stand where {@code index-config/json-fields.json} says. A {@code .json} file is one article, a list
 * of articles, an object with such a list in it, or articles one after the other; of {@code .ndjson} and
 * {@code .jsonl} files each line is one.
 */
final class JsonFormat implements ArticleFormat {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private final Unit unit;
    private final JsonArticle article;
    private final JsonPlaces places;

    private JsonFormat(Unit unit, JsonFields fields, BoilerplateFilter boilerplate) {
        this.unit = unit;
        this.places = new JsonPlaces(fields);
        this.article = new JsonArticle(places, boilerplate);
    }

    static JsonFormat ofFiles(JsonFields fields, BoilerplateFilter boilerplate) {
        return new JsonFormat(Unit.FILE, fields, boilerplate);
    }

    static JsonFormat ofLines(JsonFields fields, BoilerplateFilter boilerplate) {
        return new JsonFormat(Unit.LINE, fields, boilerplate);
    }

    @Override
    public String name() {
        return unit == Unit.FILE ? "json" : "ndjson";
    }

    @Override
    public List<String> extensions() {
        return unit == Unit.FILE ? List.of("json") : List.of("ndjson", "jsonl");
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /** Takes any text; what is no JSON is told with its place. */
    @Override
    public boolean accepts(SourceFile file) {
        return true;
    }

    @Override
    public Reading read(SourceFile file) throws UnreadableArticleException {
        if (unit == Unit.LINE) {
            return article.read(tree(file.text()), file, true);
        }
        try {
            return whole(tree(file.text()), file);
        } catch (UnreadableArticleException e) {
            return lines(file, e);
        }
    }

    private Reading whole(JsonNode root, SourceFile file) throws UnreadableArticleException {
        var list = root.isArray() ? root : places.list(root);
        if (!list.isArray()) {
            return article.read(root, file, false);
        }
        var found = new Found(article, file);
        for (var i = 0; i < list.size(); i++) {
            found.add("item " + (i + 1), list.get(i));
        }
        return found.reading();
    }

    /** Articles one a line in a file that should be one value; if no line is, the file is as broken as it looked. */
    private Reading lines(SourceFile file, UnreadableArticleException broken) throws UnreadableArticleException {
        var found = new Found(article, file);
        var lines = file.text().lines().toList();
        var isFirst = true;
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    found.add("line " + (i + 1), tree(lines.get(i)));
                } catch (UnreadableArticleException e) {
                    if (isFirst) {
                        throw broken;
                    }
                    found.problem("line " + (i + 1), e);
                }
                isFirst = false;
            }
        }
        if (isFirst) {
            throw broken;
        }
        return found.reading();
    }

    private JsonNode tree(String json) throws UnreadableArticleException {
        try (var parser = mapper.createParser(json)) {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw new UnreadableArticleException("holds nothing but space");
            }
            if (parser.nextToken() != null) {
                var at = parser.currentTokenLocation();
                throw new UnreadableArticleException(
                        "is not valid JSON: there is more after the end of the first value (" + place(at) + ")");
            }
            return tree;
        } catch (JacksonException e) {
            var at = e.getLocation();
            var reason = e.getOriginalMessage().replaceFirst("\\s*\\(start marker at .*", "");
            throw new UnreadableArticleException(
                    "is not valid JSON: " + reason + (at == null ? "" : " (" + place(at) + ")"));
        }
    }

    private String place(TokenStreamLocation at) {
        return (unit == Unit.LINE ? "" : "line " + at.getLineNr() + ", ") + "column " + at.getColumnNr();
    }

    /** The articles of a list so far, and what of it is none. */
    private record Found(JsonArticle article, SourceFile file, List<Article> articles, List<String> problems) {
        Found(JsonArticle article, SourceFile file) {
            this(article, file, new ArrayList<>(), new ArrayList<>());
        }

        void add(String place, JsonNode node) {
            try {
                var reading = article.read(node, file, true);
                articles.addAll(reading.articles());
                reading.problems().forEach(problem -> problems.add(place + ": " + problem));
            } catch (UnreadableArticleException e) {
                problem(place, e);
            }
        }

        void problem(String place, UnreadableArticleException problem) {
            problems.add(place + ": " + problem.getMessage());
        }

        Reading reading() {
            return new Reading(articles, problems);
        }
    }
}
