/** What Wensou is judged beside, through its port: the classes of {@code src/peers} are built apart. */
package dev.wensou.peers;
