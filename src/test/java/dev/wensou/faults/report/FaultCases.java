package dev.wensou.faults.report;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Counts what the tests of one class tried for a row of the page, and hands the result in behind the last of them. For classes whose
 * cases are spread over tests, as a static field with {@code @RegisterExtension}. A case is counted when it is tried; a test that
 * fails is one that failed, as it ends at the first. Safe for any number of threads.
 */
public final class FaultCases implements AfterTestExecutionCallback, AfterAllCallback {
    private final FaultRow row;
    private final AtomicLong tried = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private final List<Figure> figures = new CopyOnWriteArrayList<>();

    public FaultCases(FaultRow row) {
        this.row = row;
    }

    /** One more is tried. */
    public void tried() {
        tried(1);
    }

    /** So many more are tried. */
    public void tried(long cases) {
        tried.addAndGet(cases);
    }

    /** What was measured besides, in the order to show. */
    public void figure(String name, double value, String unit) {
        figures.add(new Figure(name, value, unit));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        var thrown = test.getExecutionException();
        if (thrown.filter(TestAbortedException.class::isInstance).isPresent()) {
            leftOut.incrementAndGet();
        } else if (thrown.isPresent()) {
            failed.incrementAndGet();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (tried.get() > 0) {
            result().handIn();
        }
    }

    FaultResult result() {
        var result = FaultResult.of(row, tried.get(), failed.get());
        for (var figure : figures) {
            result = result.figure(figure.name(), figure.value(), figure.unit());
        }
        return leftOut.get() == 0 ? result : result.figure("left out on this system", leftOut.get(), "");
    }
}
