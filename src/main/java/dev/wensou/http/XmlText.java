package dev.wensou.http;

/** Text as XML 1.0 can hold it. */
final class XmlText {
    private XmlText() {}

    /** The text without the characters that no XML document may have, escaped or not: most controls, half surrogates. */
    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The production Char of XML 1.0. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
