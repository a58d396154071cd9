package dev.wensou.search;

import java.time.YearMonth;

/** How many hits were published in a month. */
public record MonthCount(YearMonth month, int count) {}
