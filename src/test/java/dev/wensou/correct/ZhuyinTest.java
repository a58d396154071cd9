package dev.wensou.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.text.Folding;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZhuyinTest {
    @ParameterizedTest
    @CsvSource({
        "su3cl3, nihao",
        "nj04xu4, suanli",
        "284ai6vu/6, damoxing",
        "bp6ej/ 54cjo4, rengongzhihui",
        "rm6m06, juyuan",
        "vm/6, xiong",
        "'xm4xm,4', lvlve",
        "ㄙㄨㄢˋㄌㄧˋ, suanli",
        "ㄩㄥˋㄧㄥˊㄨㄥ, yongyingweng",
        "ㄦˊㄓˋㄐㄩㄣ, erzhijun"
    })
    void keysAndSymbolsAreReadAsSyllables(String typed, String pinyin) {
        assertEquals(Optional.of(pinyin), Zhuyin.pinyin(Folding.fold(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kubernetes", "python 3", "4", "a4a", "su3cl3x", "算力", "ji", "utf-8"})
    void otherTextIsNone(String typed) {
        assertEquals(Optional.empty(), Zhuyin.pinyin(typed), typed);
    }

    @Test
    void symbolsNeedNoTone() {
        assertEquals(Optional.of("xin"), Zhuyin.pinyin("ㄒㄧㄣ"));
    }
}
