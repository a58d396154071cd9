package dev.wensou.bench;

import dev.wensou.lucene.analysis.hmm.HmmTokenizer;
import dev.wensou.lucene.analysis.hmm.WordModel;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All texts of a folder cut into words once: by Lucene's SmartCN, and by Wensou. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
public class SegmenterBench {
    @Param({"smartcn", "wensou"})
    public String segmenter = "";

    @Param("src/main/resources/sample")
    public String folder = "";

    private List<String> texts = List.of();
    private Tokenizer tokenizer = new HMMChineseTokenizer();

    @Setup
    public void setUp() throws IOException {
        texts = BenchTexts.of(Path.of(folder)).texts();
        tokenizer = segmenter.equals("wensou") ? new HmmTokenizer(WordModel.shared()) : new HMMChineseTokenizer();
    }

    /** How many tokens there are. */
    @Benchmark
    public long cut() throws IOException {
        var tokens = 0L;
        for (var text : texts) {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens++;
            }
            tokenizer.end();
            tokenizer.close();
        }
        return tokens;
    }
}
