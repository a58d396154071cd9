/**
 * A disk that is watched: a file system over the real one that notes every operation that changes something, can stop the
 * process or refuse at any of them, and from whose notes the disk can be made again as a kill or a power loss at any of
 * them would have left it. After Pillai et al., All File Systems Are Not Created Equal (OSDI 2014), section 3.
 */
package dev.wensou.faults.disk;
