package dev.wensou.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An event for people: the time of day, the level, the message, its fields. Safe for any number of threads. */
final class TextLines extends EncoderBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new StringBuilder(TIME.format(event.getInstant()))
                .append(" %-5s ".formatted(event.getLevel()))
                .append(shown(event.getFormattedMessage()));
        Optional.ofNullable(event.getKeyValuePairs())
                .orElse(List.of())
                .forEach(pair -> line.append(' ').append(pair.key).append('=').append(shown(pair.value)));
        line.append('\n');
        if (event.getThrowableProxy() != null) {
            line.append("    ")
                    .append(LineText.indented(ThrowableProxyUtil.asString(event.getThrowableProxy())))
                    .append('\n');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Object value) {
        return LineText.indented(LineText.bounded(String.valueOf(value), LineText.MOST_CHARS));
    }
}
