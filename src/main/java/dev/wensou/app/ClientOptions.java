package dev.wensou.app;

import dev.wensou.guard.ClientAddress;
import dev.wensou.guard.Limits;
import dev.wensou.http.AllowedOrigins;
import dev.wensou.http.PublicUrl;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The flags that say who may ask a server, how often, and from where. */
final class ClientOptions {
    @Option(
            names = "--rate-limit",
            paramLabel = "REQUESTS",
            defaultValue = "50",
            description = "how many requests a client of another machine may make in a second, in bursts of three times"
                    + " as many; 0 is any number (default: 50)")
    private int perSecond = 50;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description = "the address of a proxy before this server whose X-Forwarded-For is believed; repeatable"
                    + " (default: none is)")
    private List<String> proxies = List.of();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "where people reach this server behind another one, such as https://search.example: what feeds and"
                            + " /opensearch.xml call it (default: the host that a request names)")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "a site whose pages may have the box <wensou-search> and search here from a browser, such as"
                    + " https://site.example; repeatable (default: no site but this one)")
    private List<String> allowed = List.of();

    /** Who a request comes from. */
    ClientAddress clients(CommandSpec spec) {
        return new ClientAddress(trusted(spec));
    }

    /** @throws ParameterException if a number is out of its range, as all of these */
    Limits limits(CommandSpec spec) {
        if (perSecond < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--rate-limit is " + perSecond + "; it must be at least 0, which is no limit");
        }
        return Limits.of(Runtime.getRuntime().availableProcessors()).perSecond(perSecond);
    }

    private Set<InetAddress> trusted(CommandSpec spec) {
        return proxies.stream()
                .map(proxy -> ClientAddress.parse(proxy)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--trusted-proxy: '" + proxy + "' is no address such as 192.0.2.1 or 2001:db8::1")))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<PublicUrl> publicUrl(CommandSpec spec) {
        try {
            return publicUrl.map(PublicUrl::of);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--public-url: " + e.getMessage(), e);
        }
    }

    AllowedOrigins origins(CommandSpec spec) {
        try {
            return AllowedOrigins.of(allowed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--allow-origin: " + e.getMessage(), e);
        }
    }
}
