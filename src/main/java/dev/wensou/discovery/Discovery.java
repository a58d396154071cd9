package dev.wensou.discovery;

import java.util.List;

/**
 * What was found in a corpus.
 *
 * @param articles how many it has
 * @param hanCharacters how many Han characters its lines have, repeated lines left out
 * @param thresholds what the proposals reach
 * @param proposals the most telling first
 */
public record Discovery(int articles, long hanCharacters, Thresholds thresholds, List<Proposal> proposals) {
    public Discovery {
        proposals = List.copyOf(proposals);
    }
}
