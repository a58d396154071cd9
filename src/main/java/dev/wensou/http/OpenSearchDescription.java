package dev.wensou.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser needs to offer this server as a search engine (OpenSearch 1.1). To add an address: a line in {@link
 * #URLS}, once the server answers there.
 *
 * @param base the server's address, without a slash at its end
 */
record OpenSearchDescription(String base) {
    static final String CONTENT_TYPE = "application/opensearchdescription+xml; charset=utf-8";
    static final String PATH = "/opensearch.xml";

    private record Url(String type, String relation, String template) {}

    private static final List<Url> URLS = List.of(
            new Url("text/html", "results", "/?q={searchTerms}"),
            new Url("application/atom+xml", "results", AtomFeed.PATH + "?q={searchTerms}"),
            new Url(
                    "application/x-suggestions+json",
                    "suggestions",
                    SuggestRoutes.OPENSEARCH_PATH + "?q={searchTerms}"),
            new Url("application/opensearchdescription+xml", "self", PATH));

    byte[] xml() {
        var xml = new XmlDocument("http://a9.com/-/spec/opensearch/1.1/", "OpenSearchDescription")
                .text("ShortName", "文搜")
                .text("Description", "文搜：中文技术文章全文搜索，简体繁体互通。")
                .text("InputEncoding", "UTF-8")
                .text("OutputEncoding", "UTF-8")
                .text("Language", "zh")
                .text("Image", Map.of("type", "image/svg+xml"), base + "/favicon.svg");
        for (var url : URLS) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("type", url.type());
            attributes.put("rel", url.relation());
            attributes.put("template", base + url.template());
            xml.empty("Url", attributes);
        }
        return xml.bytes();
    }
}
