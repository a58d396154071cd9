package dev.wensou.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final String SIMPLIFIED = "大模型的上下文窗口越来越长，开发者开始把整个代码仓库交给它阅读。".repeat(8);
    private static final String TRADITIONAL = "資料中心改用液體冷卻之後，機房裡的風扇聲變小了，電費也比較好談。".repeat(8);

    @Test
    void utf8IsReadWithAndWithoutAByteOrderMark() throws TextDecodingException {
        assertEquals(SIMPLIFIED, Decoder.decode(SIMPLIFIED.getBytes(UTF_8)).text());
        assertEquals(
                SIMPLIFIED,
                Decoder.decode(("\uFEFF" + SIMPLIFIED).getBytes(UTF_8)).text());
    }

    @Test
    void legacyChineseCharsetsAreRecognised() throws TextDecodingException {
        assertEquals(SIMPLIFIED, decoded(SIMPLIFIED, "GB18030"));
        assertEquals(TRADITIONAL, decoded(TRADITIONAL, "Big5"));
    }

    @Test
    void aByteOrderMarkDecidesForUtf16() throws TextDecodingException {
        assertEquals(
                SIMPLIFIED,
                Decoder.decode(("\uFEFF" + SIMPLIFIED).getBytes(UTF_16LE)).text());
    }

    @Test
    void binaryBytesAreRefusedWithAReason() {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, (byte) 0xFF, (byte) 0xFE, 0, 1};

        var refusal = assertThrows(TextDecodingException.class, () -> Decoder.decode(png));

        assertTrue(refusal.getMessage().contains("no text file"), refusal.getMessage());
    }

    private static String decoded(String text, String charset) throws TextDecodingException {
        return Decoder.decode(text.getBytes(Charset.forName(charset))).text();
    }

    @Test
    void aBrokenByteInUtf8IsRefusedWithItsPlaceAndNotReadAsAnotherCharset() {
        var bytes = "标题：算力与长文本".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[10] = (byte) 0x20;

        var refused =
                org.junit.jupiter.api.Assertions.assertThrows(TextDecodingException.class, () -> Decoder.decode(bytes));

        org.junit.jupiter.api.Assertions.assertTrue(refused.getMessage().contains("byte 9"), refused.getMessage());
    }
}
