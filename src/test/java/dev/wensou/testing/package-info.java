/** What several tests start from: a server over the bundled sample, and a plain HTTP client. */
package dev.wensou.testing;
