package dev.wensou.http;

import java.util.List;

/**
 * How a server does, as JSON.
 *
 * @param status {@code up}, {@code ready}, {@code degraded} or {@code not ready}
 * @param detail in words
 * @param reasons why it is degraded or not ready; none if it is neither
 */
record HealthView(String status, String detail, List<Reason> reasons) {
    /** @param code a stable name for programs */
    record Reason(String code, String detail) {}

    HealthView {
        reasons = List.copyOf(reasons);
    }

    static HealthView well(String status, String detail) {
        return new HealthView(status, detail, List.of());
    }

    static HealthView of(String status, List<Reason> reasons) {
        return new HealthView(
                status, String.join("; ", reasons.stream().map(Reason::detail).toList()), reasons);
    }

    boolean isReady() {
        return !status.equals("not ready");
    }
}
