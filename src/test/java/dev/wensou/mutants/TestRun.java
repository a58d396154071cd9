package dev.wensou.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs classes of tests in a process of their own and says which tests failed, a line each. */
final class TestRun {
    static final String FAILED = "test failed: ";
    static final int PASSED = 0;
    static final int SOME_FAILED = 1;
    static final int NONE_RAN = 2;

    private TestRun() {}

    /** Names of classes. */
    public static void main(String[] classes) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes).map(name -> selectClass(name)).toList())
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary, new Failures());
        var counts = summary.getSummary();
        if (counts.getTestsSucceededCount() + counts.getTestsFailedCount() == 0) {
            System.exit(NONE_RAN);
        }
        System.exit(counts.getTotalFailureCount() == 0 ? PASSED : SOME_FAILED);
    }

    private static final class Failures implements TestExecutionListener {
        private TestPlan plan;

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                System.out.println(FAILED + name(test) + ": " + reason(result));
            }
        }

        private String name(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(source -> source.getClassName().replaceAll(".*\\.", "") + "." + source.getMethodName())
                    .orElseGet(() -> plan.getParent(test)
                                    .map(parent -> parent.getDisplayName() + ", ")
                                    .orElse("")
                            + test.getDisplayName());
        }

        private static String reason(TestExecutionResult result) {
            return result.getThrowable()
                    .map(thrown -> thrown.toString().lines().findFirst().orElse(""))
                    .orElse("no reason was given");
        }
    }
}
