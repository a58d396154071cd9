/**
 * Terms that a corpus uses and the search does not know, proposed to the one who keeps {@code lexicon.txt}. Articles go
 * into a {@link dev.wensou.discovery.CorpusText}; {@link dev.wensou.discovery.TermDiscovery} counts its n-grams, measures
 * them, and looks how those that pass are used; {@link dev.wensou.discovery.ProposalFile} writes them for review. How the
 * search cuts words is asked through {@link dev.wensou.discovery.WordCutter}.
 *
 * <p>Memory holds the frequent n-grams and a bounded part of the text's places, never the text: that lies in temporary
 * files.
 *
 * <p>To add a measure: 1. write it as a small class over frequencies, with its source; 2. add it to {@link
 * dev.wensou.discovery.Proposal}; 3. let {@link dev.wensou.discovery.TermDiscovery} filter or order by it.
 */
package dev.wensou.discovery;
