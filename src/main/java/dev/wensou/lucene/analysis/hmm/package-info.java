/**
 * SmartCN's words, faster: the tokens of Lucene's {@code HMMChineseTokenizer} from its own dictionaries, by compact
 * tables and a shortest path over arrays. {@link dev.wensou.lucene.analysis.hmm.HmmTokenizer} is what the chains use;
 * {@link dev.wensou.lucene.analysis.hmm.WordModel} is what it knows, read from Lucene's jar at the first use.
 *
 * <p>The method is the hidden Markov model of ICTCLAS (Zhang, Liu, Cheng, Zhang and Yu, "Chinese lexical analysis using
 * hierarchical hidden Markov model", 2003) as Lucene has it: all dictionary words in a sentence are the nodes of a
 * graph, an edge between neighbours costs the negative logarithm of a smoothed bigram probability, and the cheapest path
 * is the answer. A differential test holds it to equal tokens, so sums are taken and ties are broken in Lucene's order.
 */
package dev.wensou.lucene.analysis.hmm;
