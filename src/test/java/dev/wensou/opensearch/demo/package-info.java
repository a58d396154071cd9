/** A cluster of three nodes under load, of which one is killed and comes back: {@code scripts/cluster-demo}. */
package dev.wensou.opensearch.demo;
