package dev.wensou.app;

import dev.wensou.relevance.Peer;
import dev.wensou.relevance.PeerProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Reads {@code --peers}: names of the peers that there are, or {@code all} for every stock one. */
record PeerChoice(List<Peer> known) {
    private static final String ALL = "all";

    PeerChoice {
        known = List.copyOf(known);
    }

    /** The peers on the class path: none, unless the profile {@code peers} was built and its folders added. */
    static PeerChoice onClassPath() {
        return new PeerChoice(ServiceLoader.load(PeerProvider.class).stream()
                .flatMap(provider -> provider.get().peers().stream())
                .toList());
    }

    /**
     * The peers of those names, each once, in the order of the names.
     *
     * @throws IllegalArgumentException if there are none of some names; the message has all of them, those that there
     *     are, and what to do
     */
    List<Peer> named(List<String> names) {
        if (known.isEmpty() && !names.isEmpty()) {
            throw new IllegalArgumentException("--peers: " + String.join(", ", names)
                    + " cannot be judged, as there are no peers on the class path. scripts/evaluate builds and adds"
                    + " them; without it, run mvn -Ppeers package and add target/peers and the jars of"
                    + " target/peers-lib");
        }
        var byName = known.stream().collect(Collectors.toMap(Peer::name, peer -> peer));
        var unknown = names.stream()
                .filter(name -> !name.equals(ALL) && !byName.containsKey(name))
                .map(name -> "'" + name + "'")
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("--peers: " + String.join(", ", unknown)
                    + (unknown.size() == 1 ? " is no peer" : " are no peers") + "; want a list with commas of "
                    + known.stream().map(Peer::name).collect(Collectors.joining(", "))
                    + ", or all for those without a +");
        }
        Map<String, Peer> chosen = new LinkedHashMap<>();
        for (var name : names) {
            known.stream()
                    .filter(peer -> name.equals(ALL) ? peer.isStock() : name.equals(peer.name()))
                    .forEach(peer -> chosen.putIfAbsent(peer.name(), peer));
        }
        return List.copyOf(chosen.values());
    }
}
