package dev.wensou.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** An XML document as a client reads it. */
final class Xml {
    private Xml() {}

    /** The root; fails if the text is not well formed. */
    static Element parse(String text) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    /** The children of that name. */
    static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of the only child of that name. */
    static String text(Element parent, String name) {
        var found = children(parent, name);
        if (found.size() != 1) {
            throw new AssertionError(parent.getLocalName() + " has " + found.size() + " elements " + name);
        }
        return found.getFirst().getTextContent();
    }

    /** The address of the only link of that relation. */
    static String link(Element parent, String relation) {
        var found = children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(parent.getLocalName() + " has " + found.size() + " links " + relation);
        }
        return found.getFirst().getAttribute("href");
    }
}
