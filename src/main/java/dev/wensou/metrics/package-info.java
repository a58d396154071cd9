/**
 * What a server measures of itself while it answers, as Prometheus reads it. Nobody else knows Micrometer: others call {@link
 * dev.wensou.metrics.ServerMetrics}, whose labels are few and known beforehand, whatever clients send.
 *
 * <p>To add a figure: 1. a method of {@code ServerMetrics} if something happens, or a gauge if something is; 2. a description, and
 * labels from a closed set; 3. a panel in {@code docs/grafana-dashboard.json}.
 */
package dev.wensou.metrics;
