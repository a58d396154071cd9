/**
 * The search page as HTML, for a first answer that needs no script: the frame is {@code frontend/index.html}, the words are
 * those of {@code frontend/locale-*.js}, and the elements and classes are those that the page's scripts make of the same
 * answer. To add a part of the page: 1. a slot in {@link dev.wensou.page.Slot} and its empty element in {@code index.html}, 2. a
 * class that writes it, 3. a line in {@link dev.wensou.page.SearchPage}.
 */
package dev.wensou.page;
