package dev.wensou.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that get a {@link Reader} of the page for each parameter of that type, and those with a server of their own the
 * {@link Chromium} that all share. After a test each reader's console must be
 * empty. All tests of a run share one server over the bundled sample and one Chromium; with
 * {@code -Dwensou.page=http://127.0.0.1:8080} they read the page of a server that runs already, and those that are marked
 * {@link OnSample} are skipped.
 */
@ExtendWith(BrowserExtension.class)
@DisplayNameGeneration(BehaviourNames.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InBrowser {}
