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
            "PowerLossTest");

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
