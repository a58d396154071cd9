package dev.wensou.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The codings of content that a client takes, by its {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptedCodings {
    private static final String GZIP = "gzip";
    private static final String PLAIN = "identity";
    private static final String ANY = "*";

    private AcceptedCodings() {}

    /** Whether a client takes gzip, and likes it no less than what is not compressed; null if it says nothing. */
    static boolean preferGzip(String header) {
        if (header == null) {
            return false;
        }
        var weights = weights(header);
        var gzip = weights.getOrDefault(GZIP, weights.getOrDefault(ANY, 0.0));
        return gzip > 0 && gzip >= weights.getOrDefault(PLAIN, 0.0);
    }

    private static Map<String, Double> weights(String header) {
        var weights = new TreeMap<String, Double>();
        for (var each : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = each.split(";");
            var name = parts[0].strip();
            weights.put(name.equals("x-gzip") ? GZIP : name, parts.length > 1 ? weight(parts[1].strip()) : 1.0);
        }
        return weights;
    }

    /** What is no weight is taken for none at all. */
    private static double weight(String text) {
        return text.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)") ? Double.parseDouble(text.substring(2)) : 0;
    }
}
