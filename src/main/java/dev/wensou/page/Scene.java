package dev.wensou.page;

/**
 * What every part of a page is written for.
 *
 * @param t the words of its language
 * @param view what its address says
 */
record Scene(PageTexts t, PageView view) {}
