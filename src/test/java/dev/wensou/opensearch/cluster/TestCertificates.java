package dev.wensou.opensearch.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Authorities, and certificates that they sign, made by the running JDK's {@code keytool}.
 *
 * @param store where it keeps them
 */
record TestCertificates(Path store) {
    private static final String PASSWORD = "changeit";

    static TestCertificates in(Path folder) {
        return new TestCertificates(folder.resolve("keys.p12"));
    }

    /** Makes an authority. */
    void authority(String name) throws Exception {
        generate(name, List.of("-ext", "bc:critical=ca:true", "-validity", "30"));
    }

    /**
     * Makes the certificate of a server.
     *
     * @param names such as {@code dns:one.example,ip:127.0.0.1}
     * @param start such as {@code -10d}, from today
     * @param days how long it is valid
     */
    void server(String name, String authority, String names, String start, int days) throws Exception {
        generate(
                name,
                List.of("-signer", authority, "-ext", "san=" + names, "-startdate", start, "-validity", "" + days));
    }

    private void generate(String name, List<String> more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-dname",
                "CN=" + name));
        command.addAll(more);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    /** Writes the certificate of an authority as a PEM file. */
    Path pem(String name) throws Exception {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(load().getCertificate(name).getEncoded());
        return Files.writeString(
                store.resolveSibling(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    /** What a server shows that has this certificate. */
    SSLContext context(String name) throws Exception {
        var all = load();
        var one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(
                name, all.getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(), all.getCertificateChain(name));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }
}
