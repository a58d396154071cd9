package dev.wensou.faults.report;

/** The rows of docs/reliability.md: a promise each, with what is done to hold it. In the order of their numbers. */
public enum FaultRow {
    KILLS(
            "A1",
            "What was acknowledged outlasts every kill",
            "SIGKILL at random moments to servers that take documents, to syncs and to rebuilds, in one data directory"
                    + " throughout; after each round the index is checked and compared with a ledger",
            "KillTest"),
    HALTS(
            "A2",
            "Wherever a process ends, nothing acknowledged is lost",
            "builds, syncs, documents, compaction and retention run on a file system that numbers each write, creation,"
                    + " rename, deletion, truncation and sync; the disk is made again as it was after each of them, and"
                    + " processes are halted before some in fact; then the next start is checked against the ledger",
            "HaltTest"),
    POWER_LOSS(
            "A4",
            "What was acknowledged outlasts a loss of power",
            "the same, but of what was not synced when the power went, files and entries of folders alike, nothing, all,"
                    + " the first or any part is left, with torn writes and zeros",
            "PowerLossTest"),
    MISSING_SYNCS(
            "A4",
            "A sync that is left out is found",
            "the same with the syncs of one kind of file or folder undone; a case is a kind, and it has failed where no"
                    + " loss of power showed it",
            "PowerLossTest"),
    TWO_INDEXERS(
            "A5",
            "Of two indexers the second ends and says who holds the lock",
            "a rebuild and a sync in processes of their own beside a holder of the lock; BuildBesideOthersTest deletes"
                    + " Lucene's locks under a build, which is A6",
            "ProcessFaultsTest"),
    FULL_DISKS(
            "A7",
            "Where the disk is full nothing is lost, and the next try succeeds",
            "builds, syncs and documents on a file system that takes nothing more from an operation on that chance"
                    + " chooses; then it has room again, and index and ledger are compared before and after another build",
            "DiskFullTest"),
    READ_ONLY(
            "A8",
            "A disk that cannot be written is served from, and a rebuild says that it is not writable",
            "a rebuild and a server on an index whose folders cannot be written",
            "ProcessFaultsTest"),
    DAMAGE(
            "A9",
            "Every damage is found before it is served, and its file named",
            "flipped bits, zeroed blocks, cut ends, bytes too many and missing files, in every file of a generation with"
                    + " its segments in one file each and in many",
            "DamageTest"),
    POINTERS(
            "A10",
            "Whatever CURRENT says, the newest sound generation is served, with a warning, and nothing is deleted",
            "no file, an empty one, names of what is not there, names cut short, any bytes",
            "PointerTest"),
    TINY_HEAPS(
            "A11",
            "In a tiny heap an indexer succeeds or ends, and the index is whole",
            "rebuilds and syncs in heaps from 12 MB upward in steps of 4; after each the index is checked",
            "ProcessFaultsTest"),
    DESCRIPTORS(
            "A12",
            "A server that had no descriptors left answers again once they are free",
            "300 descriptors for the server, connections until it takes no more, then all are closed",
            "ProcessFaultsTest"),
    CLOCK(
            "A13",
            "A clock that jumps changes no deadline, answer or name of a generation",
            "searches, documents and builds with a clock that jumps by years between any two; no class that serves or"
                    + " stores may ask the wall clock but those that a test lists",
            "ClockTest"),
    REFRESHES(
            "A14",
            "A commit that is followed leaves no descriptor and no deleted file behind",
            "refreshes under searches; then open files and mapped files that are deleted are counted",
            "RefreshLeakTest"),
    MISSING_RELEASE(
            "A14",
            "A hold that is not released is found",
            "the same with one lease that is kept; it has failed where the counts do not show it",
            "RefreshLeakTest"),
    REBUILDS_UNDER_LOAD(
            "B2",
            "No search fails while indexes are rebuilt, and every answer is from one generation",
            "requests at fixed times, whether those before were answered or not, to a server without and beside rebuilds"
                    + " of an edited corpus; each answer is compared with itself; times count from when a request was due",
            "RebuildUnderLoadTest");

    private final String number;
    private final String promise;
    private final String procedure;
    private final String test;

    FaultRow(String number, String promise, String procedure, String test) {
        this.number = number;
        this.promise = promise;
        this.procedure = procedure;
        this.test = test;
    }

    /** The letter of the part and the number of the promise in it, such as {@code B8}. */
    public String number() {
        return number;
    }

    /** What holds, whatever happens. */
    public String promise() {
        return promise;
    }

    /** What is done, and what is looked at afterwards. */
    public String procedure() {
        return procedure;
    }

    /** The simple name of the class that does it. */
    public String test() {
        return test;
    }
}
