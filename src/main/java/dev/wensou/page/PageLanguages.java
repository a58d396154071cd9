package dev.wensou.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The languages of the interface. A server cannot know which one a reader chose on the page, as that stays in the browser; it
 * takes the first one that the browser names, by the rule of {@code frontend/i18n.js}.
 */
record PageLanguages(Map<String, PageTexts> byTag) {
    private static final String SIMPLIFIED = "zh-Hans";
    private static final String TRADITIONAL = "zh-Hant";
    private static final String ENGLISH = "en";
    private static final Map<String, String> FILES =
            Map.of(SIMPLIFIED, "locale-hans.js", TRADITIONAL, "locale-hant.js", ENGLISH, "locale-en.js");
    private static final Pattern CHINESE = Pattern.compile("(?i)zh\\b.*");
    private static final Pattern IN_TRADITIONAL = Pattern.compile("(?i).*(hant|-(tw|hk|mo)\\b).*");

    PageLanguages {
        byTag = Map.copyOf(byTag);
    }

    static PageLanguages load(Path folder) throws IOException {
        var byTag = new LinkedHashMap<String, PageTexts>();
        for (var file : FILES.entrySet()) {
            byTag.put(file.getKey(), PageTexts.read(file.getKey(), folder.resolve(file.getValue())));
        }
        return new PageLanguages(byTag);
    }

    /** @param acceptLanguage the request's header, such as {@code zh-TW,zh;q=0.9}; empty if it has none */
    PageTexts preferred(String acceptLanguage) {
        return byTag.get(tag(List.of(acceptLanguage.split("[,;]", 2)).getFirst().strip()));
    }

    /** Another one for other words. */
    String fingerprint() {
        return byTag.values().stream().map(PageTexts::fingerprint).sorted().collect(Collectors.joining());
    }

    private static String tag(String language) {
        if (language.isEmpty() || language.equals("*")) {
            return SIMPLIFIED;
        }
        if (!CHINESE.matcher(language).matches()) {
            return ENGLISH;
        }
        return IN_TRADITIONAL.matcher(language).matches() ? TRADITIONAL : SIMPLIFIED;
    }
}
