package dev.wensou.http;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written, in UTF-8 and with one namespace. On one thread. */
final class XmlDocument {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** Begins with the root element. */
    XmlDocument(String namespace, String root) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.setDefaultNamespace(namespace);
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    XmlDocument begin(String element) {
        try {
            out.writeStartElement(element);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    XmlDocument end() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element that holds a text. */
    XmlDocument text(String element, String text) {
        return text(element, Map.of(), text);
    }

    XmlDocument text(String element, Map<String, String> attributes, String text) {
        begin(element);
        try {
            for (var attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), XmlText.of(attribute.getValue()));
            }
            out.writeCharacters(XmlText.of(text));
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        return end();
    }

    /** An element that holds attributes only. */
    XmlDocument empty(String element, Map<String, String> attributes) {
        try {
            out.writeEmptyElement(element);
            for (var attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), XmlText.of(attribute.getValue()));
            }
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Ends it with all that is open. */
    byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("memory can be written to, and every text is one that XML can hold", e);
    }
}
