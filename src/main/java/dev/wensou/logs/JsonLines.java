package dev.wensou.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as one JSON object on one line: {@code time} in UTC, {@code level}, {@code logger}, {@code message}, {@code requestId}
 * where a request is behind it, its own fields, and {@code error} with the stack trace. Safe for any number of threads.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {
    private static final int MOST_TRACE_CHARS = 20_000;
    private static final byte[] NOTHING = {};

    private final JsonMapper json = JsonMapper.builder().build();

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
        var line = json.createObjectNode();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        put(line, "message", String.valueOf(event.getFormattedMessage()));
        event.getMDCPropertyMap().forEach((name, value) -> put(line, name, value));
        Optional.ofNullable(event.getKeyValuePairs())
                .orElse(List.of())
                .forEach(pair -> put(line, pair.key, pair.value));
        if (event.getThrowableProxy() != null) {
            var trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
            line.put("error", LineText.bounded(trace, MOST_TRACE_CHARS));
        }
        // Jackson escapes what JSON must; line separators beyond ASCII end a line for many readers too
        return (LineText.escaped(json.writeValueAsString(line)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode line, String name, Object value) {
        switch (value) {
            case Integer number -> line.put(name, number);
            case Long number -> line.put(name, number);
            case Double number -> line.put(name, number);
            case Boolean truth -> line.put(name, truth);
            case null, default -> line.put(name, LineText.bounded(String.valueOf(value), LineText.MOST_CHARS));
        }
    }
}
