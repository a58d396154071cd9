package dev.wensou.faults.report;

/** The rows of docs/reliability.md: a promise each, with what is done to hold it. In the order of their numbers. */
public enum FaultRow {
    KILLS(
            "A1",
            "What was acknowledged outlasts every kill",
            "SIGKILL at random moments to servers that take documents, to syncs and to rebuilds, in one data directory"
                    + " throughout; after each round the index is checked and compared with a ledger",
            "KillTest");

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
