package dev.wensou.opensearch.cluster;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What an operator can do about a connection that was not made because of a certificate. */
final class TlsAdvice {
    private TlsAdvice() {}

    /** Nothing where it failed for another reason. */
    static Optional<String> on(Throwable failure) {
        var causes = causes(failure);
        if (has(causes, CertificateExpiredException.class) || has(causes, CertificateNotYetValidException.class)) {
            return Optional.of("a certificate is not valid today; renew the node's, or set the clock of this machine");
        }
        if (has(causes, CertPathBuilderException.class)) {
            return Optional.of(
                    "the node's certificate is signed by nobody who is trusted here; name a PEM file with the"
                            + " certificate of who signed it in " + ClusterAccess.AUTHORITY);
        }
        if (causes.stream().anyMatch(TlsAdvice::isOfName)) {
            return Optional.of("the node's certificate is for another name; write the node in --opensearch as its"
                    + " certificate names it, or give it one with this name");
        }
        return has(causes, SSLException.class)
                ? Optional.of("no encrypted connection came about; see that the node speaks HTTPS at this port")
                : Optional.empty();
    }

    /** Java and the client say in words alone that a name does not match. */
    private static boolean isOfName(Throwable cause) {
        var said = String.valueOf(cause.getMessage());
        return (cause instanceof SSLException || cause instanceof CertificateException)
                && (said.contains("subject alternative name") || said.startsWith("No name matching"));
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        var seen = new HashSet<Throwable>();
        for (var cause = Optional.of(failure);
                cause.isPresent() && seen.add(cause.get());
                cause = Optional.ofNullable(cause.get().getCause())) {
            causes.add(cause.get());
        }
        return causes;
    }
}
