package dev.wensou.bench;

import dev.wensou.lucene.analysis.hmm.WordModel;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The dictionaries read in a new process: as Lucene reads them, and as Wensou does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 7,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ModelBench {
    @Benchmark
    public boolean smartcn() throws IOException {
        try (var tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader("中国"));
            tokenizer.reset();
            return tokenizer.incrementToken();
        }
    }

    @Benchmark
    public WordModel wensou() {
        return WordModel.shared();
    }
}
