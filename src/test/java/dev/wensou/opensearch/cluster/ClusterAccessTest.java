package dev.wensou.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAccessTest {
    private static ClusterAccess of(String addresses, Map<String, String> environment) {
        return ClusterAccess.of(addresses, environment, Duration.ofSeconds(1));
    }

    private static String refusal(String addresses, Map<String, String> environment) {
        var refused = assertThrows(IllegalArgumentException.class, () -> of(addresses, environment));
        return String.valueOf(refused.getMessage());
    }

    @Test
    void nodesAreNamedWithCommasBetween() {
        assertEquals(
                List.of(URI.create("https://one.example:9200"), URI.create("https://two.example:9300")),
                of("https://one.example, https://two.example:9300/", Map.of()).nodes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "ftp://one", "https://", "https://a,,https://b", "https://a/path", "https://u:p@a"})
    void whatIsNoNodeIsRefusedWithAnExample(String addresses) {
        assertTrue(refusal(addresses, Map.of()).contains("https://node1.example:9200"));
    }

    @Test
    void aNameAndAPasswordAreSentAsBasic() {
        var access = of("https://one", Map.of("WENSOU_OPENSEARCH_USER", "a", "WENSOU_OPENSEARCH_PASSWORD", "ü"));
        assertEquals(Optional.of("Basic YTrDvA=="), access.authorization());
    }

    @Test
    void aKeyIsSentAsIs() {
        assertEquals(
                Optional.of("ApiKey k"),
                of("https://one", Map.of("WENSOU_OPENSEARCH_API_KEY", "k")).authorization());
    }

    @Test
    void halfALoginIsRefused() {
        assertTrue(refusal("https://one", Map.of("WENSOU_OPENSEARCH_USER", "a")).contains("PASSWORD"));
    }

    @Test
    void aKeyAndALoginAreRefused() {
        var both = Map.of("WENSOU_OPENSEARCH_USER", "a", "WENSOU_OPENSEARCH_API_KEY", "k");
        assertTrue(refusal("https://one", both).contains("both set"));
    }

    @Test
    void secretsGoUnencryptedToThisMachineAlone() {
        var key = Map.of("WENSOU_OPENSEARCH_API_KEY", "secret");
        assertTrue(of("http://127.0.0.1:9200,http://localhost", key)
                .authorization()
                .isPresent());
        var refused = refusal("http://one.example", key);
        assertTrue(refused.contains("unencrypted"), refused);
        assertTrue(!refused.contains("secret"), refused);
    }

    @Test
    void aNameThatBeginsAsThisMachinesAddressIsAnotherMachine() {
        var key = Map.of("WENSOU_OPENSEARCH_API_KEY", "secret");

        assertTrue(refusal("http://127.0.0.1.example", key).contains("unencrypted"));
    }
}
