package dev.wensou.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Article;
import dev.wensou.article.ArticleId;
import dev.wensou.article.SubmittedArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which headings an article has, by the format of its file. */
class HeadingsTest {
    @Test
    void markdownHasThoseOfBothFormsInTheBodyAndNotTheTitle() throws Exception {
        var article = read("a.md", """
                # 深入理解内存

                * 栈
                * 堆

                ## 栈

                栈是**连续**的。

                堆与 `malloc`
                ---

                ### **释放** [内存](https://example.com/free) ###

                释放要成对。

                ```
                ## 栈
                ```

                <h2>小结</h2>

                完。
                """);

        assertEquals(List.of("2 栈", "2 堆与 malloc", "3 释放 内存", "2 小结"), headings(article));
        assertEquals("栈\n堆\n\n".length(), article.headings().getFirst().start());
    }

    @Test
    void aPageHasThoseOfItsTextAndNoneOfItsFrame() throws Exception {
        var article = read("a.html", """
                <html><head><title>容器入门</title></head><body><nav><h3>频道</h3><a href="/a">新闻</a></nav>
                <article><h1>容器入门</h1><p>容器让程序带着它需要的一切一起走，到哪里都一样，这是它流行的原因。</p>
                <h2>镜像</h2><p>镜像是一层一层叠起来的文件系统，每一层只记下与下面一层的差别，所以拉取很快。</p>
                <h3>分层 <em>存储</em></h3><p>层可以共享，十个镜像用同一个基础层时，磁盘上只有一份，这样省下许多空间。</p>
                </article><aside><h3>相关阅读</h3><a href="/b">另一篇</a></aside></body></html>
                """);

        assertEquals(List.of("2 镜像", "3 分层 存储"), headings(article));
    }

    @Test
    void htmlInJsonHasHeadingsToo() throws Exception {
        var article = read("a.json", """
                {"title": "容器入门", "body": "<p>先说镜像。</p><h2>镜像</h2><p>一层一层。</p><h2>网络</h2><p>各自独立。</p>"}
                """);

        assertEquals(List.of("2 镜像", "2 网络"), headings(article));
    }

    @Test
    void scrapedTextHasThoseThatCountFromOneWithTextBelowEach() throws Exception {
        var article = read("a.txt", """
                国产芯片这一年
                来源：示例社 2024-03-05

                过去一年，国产芯片走过了不寻常的路。

                一、设计
                设计公司的数量增加了，利润却下降了。
                （一）工具
                工具仍然依赖进口，替代刚刚开始。
                （二）人才
                人才主要来自高校，缺口还在扩大。

                二、制造
                制造的瓶颈是设备，其次是材料。
                """);

        assertEquals(List.of("1 一、设计", "2 （一）工具", "2 （二）人才", "1 二、制造"), headings(article));
    }

    @Test
    void anEnumerationIsNoRowOfHeadings() throws Exception {
        var contents = "一、设计\n二、制造\n三、封装\n";
        var body = "先看目录，再看内容。\n" + contents + "以上三部分，各有难处。\n";

        assertEquals(List.of(), headings(read("a.txt", "国产芯片这一年\n\n" + body)));
        assertEquals(List.of(), headings(read("b.txt", "国产芯片这一年\n\n一、设计\n设计难，工具少。\n三、封装\n封装好，利润薄。\n")));
        assertEquals(List.of(), headings(read("c.txt", "国产芯片这一年\n\n1.5亿颗\n出货多，价格低。\n2.0版\n版本新，用户少。\n")));
    }

    @Test
    void aListOfContentsIsPassedOverForTheHeadingsThatItLists() throws Exception {
        var article = read("a.txt", """
                国产芯片这一年

                一、设计
                二、制造
                一、设计
                设计公司的数量增加了，利润却下降了。
                二、制造
                制造的瓶颈是设备，其次是材料。
                """);

        assertEquals(List.of("1 一、设计", "1 二、制造"), headings(article));
        assertEquals("一、设计", article.body().lines().findFirst().orElseThrow());
        assertEquals(
                article.body().lastIndexOf("一、设计"),
                article.headings().getFirst().start());
    }

    @Test
    void aTextThatAClientSendsHasTheHeadingsThatAreCertain() {
        var body = "一、设计\n\n设计公司多了，利润少了。\n\n二、制造\n\n制造的瓶颈是设备，其次是材料。";
        var sent = new SubmittedArticle(
                new ArticleId("a"),
                "国产芯片这一年",
                body,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());

        assertEquals(List.of("1 一、设计", "1 二、制造"), headings(new SubmittedArticles().read(sent)));
    }

    private static Article read(String path, String text) throws Exception {
        return Defaults.formats()
                .formatOf(Defaults.file(path, text))
                .orElseThrow()
                .read(Defaults.file(path, text))
                .articles()
                .getFirst();
    }

    private static List<String> headings(Article article) {
        return article.headings().stream()
                .map(heading -> heading.level() + " " + heading.in(article.body()))
                .toList();
    }
}
