package dev.wensou.lucene.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.search.QueryWarning;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    /** {@code <text>}, {@code "phrase"}, {@code begin*}, {@code !not}, {@code field=…}, {@code [and]}, {@code {or}}. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            算力                     ; <算力>
            大模型 算力              ; [<大模型> <算力>]
            大模型　算力             ; [<大模型> <算力>]
            "a b"                    ; "a b"
            “a b”                    ; "a b"
            「a b」                  ; "a b"
            ＂a b＂                  ; "a b"
            谷歌“里程碑”意义         ; <谷歌“里程碑”意义>
            谷歌"里程碑"意义         ; [<谷歌> "里程碑" <意义>]
            -a                       ; <-a>
            -Xmx512m                 ; <-Xmx512m>
            －Xmx512m                ; <-Xmx512m>
            -Xms1g -Xmx512m          ; [<-Xms1g> <-Xmx512m>]
            --enable-native-access   ; <--enable-native-access>
            -a -容器                 ; [!<a> !<容器>]
            -a -(b)                  ; [!<a> !<b>]
            -容器                    ; [!<容器>]
            -title:a                 ; [!title=<a>]
            -titles:a                ; <-titles:a>
            A*                       ; <A*>
            a* b                     ; [<a*> <b>]
            ab*                      ; ab*
            a -b                     ; [<a> !<b>]
            a -"b c"                 ; [<a> !"b c"]
            a -“b c”                 ; [<a> !"b c"]
            a－b                     ; <a-b>
            a-b                      ; <a-b>
            a - b                    ; [<a> <-> <b>]
            a --b                    ; [<a> <--b>]
            x-"a b"                  ; [<x-> "a b"]
            NOT a                    ; [!<a>]
            a NOT b                  ; [<a> !<b>]
            a AND b                  ; [<a> <b>]
            a OR b                   ; {<a> <b>}
            a or b                   ; [<a> <or> <b>]
            a OR b c                 ; [{<a> <b>} <c>]
            a OR -b                  ; {<a> !<b>}
            (a OR b) -c              ; [{<a> <b>} !<c>]
            （a OR b） -c            ; [{<a> <b>} !<c>]
            -(a OR b) c              ; [!{<a> <b>} <c>]
            ((a))                    ; <a>
            -(-a)                    ; [![!<a>]]
            title:a                  ; title=<a>
            title：a                 ; title=<a>
            title:"a b"              ; title="a b"
            title:(a OR b)           ; {title=<a> title=<b>}
            -title:a b               ; [!title=<a> <b>]
            -title:"a b"             ; [!title="a b"]
            title:kube*              ; title=kube*
            body:a                   ; <body:a>
            Title:a                  ; <Title:a>
            https://a.b/c            ; <https://a.b/c>
            kube*                    ; kube*
            *kube                    ; <*kube>
            a*b                      ; <a*b>
            ku?e                     ; <ku?e>
            C++                      ; <C++>
            C++*                     ; <C++*>
            f(x)                     ; <f(x)>
            (f(x) OR a)              ; {<f(x)> <a>}
            [a TO b]                 ; [<[a> <TO> <b]>]
            a~2 b^3                  ; [<a~2> <b^3>]
            a && b || c              ; [<a> <&&> <b> <||> <c>]
            a\\                       ; <a\\>
            \\u0041                   ; <\\u0041>
            "a\\"                     ; "a\\"
            a ""                     ; <a>
            -"" b                    ; <b>
            title:"" b               ; <b>
            x -title:"" b            ; [<x> <b>]
            （）                     ; <()>
            """)
    void aTextIsReadAs(String typed, String tree) {
        assertEquals(tree, show(QueryParser.parse(typed).tree()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a OR                     ; [<a> <or>]            ; IDLE_OPERATOR
            OR                       ; <or>                  ; IDLE_OPERATOR
            AND AND                  ; [<and> <and>]         ; IDLE_OPERATOR
            NOT NOT a                ; [<not> <not> <a>]     ; IDLE_OPERATOR
            title:-a                 ; <title:-a>            ; IDLE_OPERATOR
            a) b                     ; [<a)> <b>]            ; UNPAIRED_PARENTHESIS
            (a b                     ; [<(a> <b>]            ; UNPAIRED_PARENTHESIS
            () a                     ; [<()> <a>]            ; UNPAIRED_PARENTHESIS
            f(x y                    ; [<f(x> <y>]           ; UNPAIRED_PARENTHESIS
            "a b                     ; [<a> <b>]             ; UNPAIRED_QUOTE
            a -" b                   ; [<a> <b>]             ; UNPAIRED_QUOTE
            title:" b                ; <b>                   ; UNPAIRED_QUOTE
            """)
    void whatCannotBeMeantSoIsReadAsTextAndSaid(String typed, String tree, QueryWarning warning) {
        var parsed = QueryParser.parse(typed);

        assertEquals(tree, show(parsed.tree()));
        assertEquals(List.of(warning), parsed.warnings());
    }

    @Test
    void deepNestingIsReadAsText() {
        var fits = "(".repeat(20) + "a" + ")".repeat(20);
        var tooDeep = "(".repeat(21) + "a" + ")".repeat(21);

        assertEquals("<a>", show(QueryParser.parse(fits).tree()));
        assertEquals(List.of(), QueryParser.parse(fits).warnings());
        assertEquals("<" + tooDeep + ">", show(QueryParser.parse(tooDeep).tree()));
        assertEquals(
                List.of(QueryWarning.NESTED_TOO_DEEP),
                QueryParser.parse(tooDeep).warnings());
    }

    private static String show(QueryTree tree) {
        return switch (tree) {
            case QueryTree.Text text -> "<" + text.text() + ">";
            case QueryTree.Phrase phrase -> "\"" + phrase.text() + "\"";
            case QueryTree.Prefix prefix -> prefix.text() + "*";
            case QueryTree.In in -> in.field().fieldName() + "=" + show(in.query());
            case QueryTree.Not not -> "!" + show(not.query());
            case QueryTree.And and -> show(and.parts(), "[", "]");
            case QueryTree.Or or -> show(or.parts(), "{", "}");
        };
    }

    private static String show(List<QueryTree> parts, String open, String close) {
        return parts.stream().map(QueryParserTest::show).collect(Collectors.joining(" ", open, close));
    }
}
