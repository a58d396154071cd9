package dev.wensou.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A test, or all tests of a class, that can be run with the bundled sample alone, as they know its articles. */
@DisabledIfSystemProperty(named = BrowserExtension.PAGE, matches = ".+")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface OnSample {}
