package dev.wensou.page;

import java.util.Set;

/** What a form does not ask for but must not forget. */
final class HiddenFields {
    private HiddenFields() {}

    /** @param asked the parameters that the form asks for itself */
    static void write(HtmlWriter html, PageView view, Set<String> asked) {
        for (var parameter : view.parameters()) {
            if (!asked.contains(parameter.name())) {
                html.begin("input")
                        .with("type", "hidden")
                        .with("name", parameter.name())
                        .with("value", parameter.value());
            }
        }
    }
}
