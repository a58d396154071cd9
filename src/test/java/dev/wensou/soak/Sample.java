package dev.wensou.soak;

/**
 * What a process held at one moment.
 *
 * @param seconds since the load began
 * @param heapBytes what is left of the heap after a collection of all of it
 * @param threads of the platform; virtual threads are not counted
 * @param descriptors all that is open but sockets, of which there are as many as clients like to keep
 * @param sockets connections, and what listens for them
 * @param deletedMaps mapped files that the disk has deleted: what a reader that nobody closed leaves
 * @param residentBytes memory of the process that is in use, mapped files included
 */
record Sample(
        double seconds,
        long heapBytes,
        long threads,
        long descriptors,
        long sockets,
        long deletedMaps,
        long residentBytes) {
    static final String HEADER = "seconds,heapBytes,threads,descriptors,sockets,deletedMaps,residentBytes";

    String line() {
        return "%.1f,%d,%d,%d,%d,%d,%d"
                .formatted(seconds, heapBytes, threads, descriptors, sockets, deletedMaps, residentBytes);
    }
}
