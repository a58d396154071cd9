package dev.wensou.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * An input method as the browser meets it: text that is composed in the field with the focus, then taken or given up. By
 * the DevTools protocol, so that the events are Chromium's own.
 */
final class InputMethod {
    /** What browsers say of a key that the input method took. */
    private static final int TAKEN = 229;

    private final CDPSession devTools;

    InputMethod(Page page) {
        devTools = page.context().newCDPSession(page);
    }

    /** The text being composed is now this. */
    void compose(String text) {
        var parameters = text(text);
        parameters.addProperty("selectionStart", text.length());
        parameters.addProperty("selectionEnd", text.length());
        devTools.send("Input.imeSetComposition", parameters);
    }

    /** A candidate is taken in the place of what was composed. */
    void commit(String text) {
        devTools.send("Input.insertText", text(text));
    }

    /** A key that goes to the input method: the page sees it with the code 229. */
    void key(String key) {
        for (var type : new String[] {"keyDown", "keyUp"}) {
            var parameters = new JsonObject();
            if (type.equals("keyDown") && key.equals("Enter")) {
                // As Safari has it: the page alone keeps the form from being sent.
                parameters.addProperty("text", "\r");
            }
            parameters.addProperty("type", type);
            parameters.addProperty("key", key);
            parameters.addProperty("code", key);
            parameters.addProperty("windowsVirtualKeyCode", TAKEN);
            devTools.send("Input.dispatchKeyEvent", parameters);
        }
    }

    private static JsonObject text(String text) {
        var parameters = new JsonObject();
        parameters.addProperty("text", text);
        return parameters;
    }
}
