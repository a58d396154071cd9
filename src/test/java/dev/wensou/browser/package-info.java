/** The page in a real Chromium, against a real server over the bundled sample. */
package dev.wensou.browser;
