package dev.wensou.lucene.query;

import dev.wensou.lucene.index.TextField;
import dev.wensou.search.QueryWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/** Reads any text as a query, with Lucene's standard grammar. What the grammar cannot read is read as plain words. */
public final class QueryParser {
    private QueryParser() {}

    /** The query, and what was read otherwise than it may have been meant. */
    public record Parsed(QueryTree tree, List<QueryWarning> warnings) {}

    /** Never fails: every text is a query. */
    public static Parsed parse(String typed) {
        var guarded = QueryGuard.guard(typed);
        if (guarded.text().isEmpty()) {
            return new Parsed(new QueryTree.And(List.of()), guarded.warnings());
        }
        try {
            return new Parsed(tree(guarded.text()), guarded.warnings());
        } catch (QueryNodeParseException e) {
            var warnings = new ArrayList<>(guarded.warnings());
            warnings.add(QueryWarning.IDLE_OPERATOR);
            try {
                return new Parsed(tree(QueryGuard.asText(typed)), warnings);
            } catch (QueryNodeParseException again) {
                throw new IllegalStateException("escaped text must parse: " + QueryGuard.asText(typed), again);
            }
        }
    }

    private static QueryTree tree(String safe) throws QueryNodeParseException {
        return tree(new StandardSyntaxParser().parse(safe, ""));
    }

    private static QueryTree tree(QueryNode node) {
        return switch (node) {
            case QuotedFieldQueryNode quoted -> in(quoted, new QueryTree.Phrase(quoted.getTextAsString()));
            case FieldQueryNode word -> in(word, word(word));
            case GroupQueryNode group -> tree(group.getChild());
            case ModifierQueryNode modified ->
                modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
                        ? new QueryTree.Not(tree(modified.getChild()))
                        : tree(modified.getChild());
            case OrQueryNode or -> new QueryTree.Or(children(or));
            case BooleanQueryNode and -> new QueryTree.And(children(and));
            default ->
                throw new IllegalStateException(
                        "the guard lets no " + node.getClass().getSimpleName() + " pass");
        };
    }

    private static QueryTree word(FieldQueryNode node) {
        var text = node.getTextAsString();
        var last = text.length() - 1;
        var isPrefix = last > 0
                && text.charAt(last) == '*'
                && !(node.getText() instanceof UnescapedCharSequence escaped && escaped.wasEscaped(last));
        return isPrefix ? new QueryTree.Prefix(text.substring(0, last)) : new QueryTree.Text(text);
    }

    private static QueryTree in(FieldQueryNode node, QueryTree query) {
        var field = node.getFieldAsString();
        return field.isEmpty() ? query : new QueryTree.In(TextField.valueOf(field.toUpperCase(Locale.ROOT)), query);
    }

    private static List<QueryTree> children(QueryNode node) {
        return node.getChildren().stream().map(QueryParser::tree).toList();
    }
}
