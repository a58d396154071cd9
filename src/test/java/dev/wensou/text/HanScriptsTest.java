package dev.wensou.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.article.Script;
import org.junit.jupiter.api.Test;

class HanScriptsTest {
    @Test
    void simplifiedAndTraditionalTextAreToldApart() {
        assertEquals(Script.HANS, HanScripts.of("云计算让开发者专心写代码"));
        assertEquals(Script.HANT, HanScripts.of("雲端運算讓開發者專心寫程式"));
    }

    @Test
    void charactersAtHomeInBothScriptsTellNothing() {
        assertEquals(Script.HANT, HanScripts.of("只有一台在里面，後面才有電"));
    }

    @Test
    void textWithoutTellingCharactersCountsAsSimplified() {
        assertEquals(Script.HANS, HanScripts.of("Kimi 200K"));
        assertEquals(Script.HANS, HanScripts.of(""));
    }
}
