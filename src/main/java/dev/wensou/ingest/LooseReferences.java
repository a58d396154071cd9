package dev.wensou.ingest;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes {@code [text][3]} for a link even where {@code [3]} is defined nowhere, as is common in files that were
 * translated by hand, so that only its text is read.
 */
final class LooseReferences implements LinkProcessor {
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var label = link.label();
        if (link.destination() != null || label == null) {
            return LinkResult.none();
        }
        var name = label.isEmpty() ? link.text(scanner) : label;
        if (context.getDefinition(LinkReferenceDefinition.class, name) != null) {
            return LinkResult.none();
        }
        return isImage(link)
                ? LinkResult.wrapTextIn(new Image("", null), scanner.position()).includeMarker()
                : LinkResult.wrapTextIn(new Link("", null), scanner.position());
    }

    private static boolean isImage(LinkInfo link) {
        return link.marker() != null && link.marker().getLiteral().equals("!");
    }
}
