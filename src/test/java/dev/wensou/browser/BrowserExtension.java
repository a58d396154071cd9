package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.testing.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens readers for tests, on a server and in a browser that live as long as the run of all tests. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
    /** The system property with the address of a server that runs already. */
    static final String PAGE = "wensou.page";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);

    /** What all tests share; the server starts with the first test that reads its page. */
    private static final class Shared implements AutoCloseable {
        private final Chromium chromium = new Chromium();
        private Optional<SuggestingServer> own = Optional.empty();
        private OptionalInt port = OptionalInt.empty();

        private synchronized Reader reader() {
            if (port.isEmpty()) {
                var given = System.getProperty(PAGE, "");
                own = given.isEmpty() ? Optional.of(SuggestingServer.start()) : Optional.empty();
                port = OptionalInt.of(own.map(SuggestingServer::port)
                        .orElseGet(() -> URI.create(given).getPort()));
            }
            return new Reader(chromium, "http://127.0.0.1:" + port.getAsInt(), new Api(port.getAsInt()));
        }

        @Override
        public void close() {
            chromium.close();
            own.ifPresent(SuggestingServer::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Reader.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var shared =
                test.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
        if (parameter.getParameter().getType() == Chromium.class) {
            return shared.chromium;
        }
        var reader = shared.reader();
        readers(test).add(reader);
        return reader;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (var reader : readers(test)) {
            reader.close();
        }
        if (test.getExecutionException().isEmpty()) {
            for (var reader : readers(test)) {
                assertEquals(List.of(), reader.console(), "the page wrote to the console");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Reader> readers(ExtensionContext test) {
        return test.getStore(NAMESPACE).computeIfAbsent("readers", key -> new ArrayList<Reader>(), List.class);
    }
}
