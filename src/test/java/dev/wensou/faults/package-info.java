/** What happens when things go wrong at the worst moment: processes killed while they change the index. */
package dev.wensou.faults;
