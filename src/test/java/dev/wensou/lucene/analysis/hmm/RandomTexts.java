package dev.wensou.lucene.analysis.hmm;

import java.util.Random;

/** Texts of what a segmenter may meet: Han of every plane, Latin, digits, full width, marks, space, broken surrogates. */
final class RandomTexts {
    private static final String[] ALPHABETS = {
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经",
        "人工智能开源软件数据库服务器云计算容器编程语言操作系统网络安全机器学习深度模型训练",
        "abcXYZ",
        "0123456789",
        "ＡｂＺ０９",
        "，。！？；：、“”（）《》—…·",
        ",.!?;:'\"()[]{}<>-+*/=#@$%^&|~`",
        " \t\r\n\u3000",
        "\u0085\u2028\u2029\u000B\f\u0000\u001F\u200B\uFEFF\u00A0",
        "々〇㐀䶵龦龥鿿豈",
        "éñßĀжωאابあアㄅ한",
        "\uD83D\uDE00\uD842\uDFB7\uD800\uDC00",
        "未始末##串数@",
    };
    private static final int LONGEST = 3000;

    private final Random random;

    RandomTexts(long seed) {
        random = new Random(seed);
    }

    /** Mostly short; some pass the tokenizers' buffer of 1,024 units, some without any place to stop. */
    String next() {
        var length = random.nextInt(8) == 0 ? random.nextInt(LONGEST) : random.nextInt(60);
        var text = new StringBuilder();
        var kinds = 1 + random.nextInt(ALPHABETS.length);
        while (text.length() < length) {
            var alphabet = ALPHABETS[random.nextInt(kinds) * 7 % ALPHABETS.length];
            for (var run = random.nextInt(12); run >= 0; run--) {
                text.append(unit(alphabet));
            }
        }
        return text.toString();
    }

    private char unit(String alphabet) {
        return switch (random.nextInt(40)) {
            case 0 -> (char) random.nextInt(Character.MAX_VALUE + 1);
            case 1, 2, 3 -> (char) (CharKind.FIRST_HAN + random.nextInt(CharKind.LAST_HAN - CharKind.FIRST_HAN + 1));
            default -> alphabet.charAt(random.nextInt(alphabet.length()));
        };
    }
}
