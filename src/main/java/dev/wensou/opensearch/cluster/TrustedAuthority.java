package dev.wensou.opensearch.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/** The certificates that those of nodes must be signed by, where Java does not trust who signed them. */
final class TrustedAuthority {
    private TrustedAuthority() {}

    /**
     * What trusts those and no others.
     *
     * @param authority a PEM file
     * @throws IOException if it holds none that can be read
     */
    static SSLContext read(Path authority) throws IOException {
        try (var file = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("wensou-" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw new IOException(authority + " holds no certificate; name a PEM file with one");
            }
            return SSLContextBuilder.create().loadTrustMaterial(store, null).build();
        } catch (GeneralSecurityException e) {
            throw new IOException(authority + " holds no certificates that can be read: " + e.getMessage(), e);
        }
    }
}
