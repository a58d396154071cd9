package brokenhouse.config;

import com.github.houbb.pinyin.util.PinyinHelper;

/** Reads pinyin outside of suggestions. */
public final class Reader {
    String read() {
        return PinyinHelper.toPinyin("文搜");
    }
}
