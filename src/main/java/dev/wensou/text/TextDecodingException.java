package dev.wensou.text;

/** The bytes are no text in any charset that Wensou reads. The message says why. */
public final class TextDecodingException extends Exception {
    private static final long serialVersionUID = 1L;

    public TextDecodingException(String message) {
        super(message);
    }
}
