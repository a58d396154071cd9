package dev.wensou.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wensou.testing.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What all tests share. */
    private static final class Shared implements AutoCloseable {
        private final Optional<SuggestingServer> own;
        private final Chromium chromium = new Chromium();
        private final int port;

        private Shared() {
            var given = System.getProperty(PAGE, "");
            own = given.isEmpty() ? Optional.of(SuggestingServer.start()) : Optional.empty();
            port = own.map(SuggestingServer::port)
                    .orElseGet(() -> URI.create(given).getPort());
        }

        private Reader reader() {
            return new Reader(chromium, "http://127.0.0.1:" + port, new Api(port));
        }

        @Override
        public void close() {
            chromium.close();
            own.ifPresent(SuggestingServer::close);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var reader = test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .reader();
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
