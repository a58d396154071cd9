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
    RECOVERIES(
            "A2",
            "Wherever a start ends that repairs what an end left, nothing acknowledged is lost",
            "a server starts on the disk that a kill or a loss of power left, and ends by either in its turn, at any of its"
                    + " operations; then the next start is checked against the ledger",
            "RecoveryTest"),
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
    ROLLBACKS(
            "A4",
            "Where power is lost while an index goes back, one of the two is served, and no document is lost",
            "a rollback on the watched disk; then the next start serves the newer or the older index, the older once it was"
                    + " told, with all documents that were acknowledged",
            "RecoveryTest"),
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
    DRAINS(
            "B1",
            "Who is under way when a server is told to end is answered",
            "SIGTERM to a server that has the first half of twenty changes; the second halves come once it"
                    + " takes nothing new",
            "DrainTest"),
    REBUILDS_UNDER_LOAD(
            "B2",
            "No search fails while indexes are rebuilt, and every answer is from one generation",
            "searches of several kinds at fixed times, whether those before were answered or not, to a server without and"
                    + " beside rebuilds of an edited corpus, at the low priority of the script; each answer is compared"
                    + " with itself; times count from when a request was due",
            "RebuildUnderLoadTest"),
    SLOW_BODIES(
            "B3",
            "Who sends a body slowly holds up nobody else",
            "400 bodies that come a byte at a time against a server in a process of its own, while others"
                    + " ask over connections of their own for health, a file and a search; a case is one of those, and"
                    + " it has failed if it was not answered 200",
            "CrowdTest"),
    SLOW_HEADERS(
            "B4",
            "Who sends headers slowly holds up nobody else",
            "the same with 2,000 clients whose headers never end",
            "CrowdTest"),
    SILENT(
            "B5",
            "More connections than are held hold up nobody else for long",
            "the same with 9,500 connections that say nothing",
            "CrowdTest"),
    SLOWHTTPTEST(
            "B3",
            "What is known to attack by slowness finds a server that answers",
            "slowhttptest with slow headers, bodies and readers against a server in a process of its own,"
                    + " whose health and search are asked for meanwhile; a case is one of its tests, and it has failed"
                    + " if its probe, of the same address, was not answered within one second, or three where answers"
                    + " take places, but for the first two times",
            "SlowHttpTest"),
    BURSTS(
            "B6",
            "What is more than there is room for is answered or told when to come back",
            "a thousand searches of half a second at once; a case is a request, and it has failed if it"
                    + " ended in another way than 200 or 503 with Retry-After, or if more were at work than there are"
                    + " places",
            "BurstTest"),
    SIZES(
            "B7",
            "What is too long or too large is refused, and is no failure of the server",
            "addresses, headers, parameters and bodies up to a megabyte and lengths up to 2^63",
            "RequestSizesTest"),
    SMUGGLING(
            "B8",
            "What two servers in a row could read in two ways is refused, and the connection ends",
            "two lengths, lengths beside chunks, bad chunks, folded headers, bare line feeds, two hosts and"
                    + " NUL, with a request behind each that must not be answered",
            "SmugglingTest"),
    ENCODINGS(
            "B9",
            "What is no text is refused, with the reason",
            "bytes that are no UTF-8, no percent encoding or NUL, wherever in an address a text may stand",
            "BadEncodingTest"),
    HEADERS(
            "B10",
            "Each answer has the headers that keep a browser from being used, and none tells what runs here",
            "each kind of answer of 200, 304, 4xx, 5xx and of what Jetty refuses by itself; origins that are"
                    + " not listed, for B11",
            "SecurityHeadersTest"),
    ADMIN(
            "B12",
            "Without the key nobody changes anything, and all are told the same",
            "no key, wrong ones, pieces and doubles of it, every verb and spelling of the path, with every"
                    + " call for administrators, and guesses at once",
            "AdminGateTest"),
    RATES(
            "B13",
            "Who asks too often is told when to come back, whatever address it makes up",
            "ten times the rate from one client that names another address each time, without a proxy that"
                    + " is trusted and behind one; a case is a request",
            "RateTest"),
    LOG_LINES(
            "B14",
            "Whatever a client sends, an event of the log is one line",
            "line ends, escapes, NUL, U+2028, lone surrogates and values of 8 kB as messages, fields and errors, in the log"
                    + " for programs and in that for people",
            "LinesTest"),
    XSS(
            "B15",
            "No text of an article or a query is markup",
            "texts that attack, in every field of articles and as queries, in the page of the server, JSON,"
                    + " problems, feeds, CSV and the description for browsers",
            "HostileTextsTest"),
    MARKUP(
            "B15",
            "No text of an article or a query is markup in a browser either",
            "the same texts in results, facets, articles, suggestions, questions, addresses and fragments of the page in"
                    + " Chromium, where nothing may run, be asked of others, or stand in the document but as text; a case is a text in"
                    + " one of them",
            "MarkupSafetyTest"),
    NUMBERS(
            "B16",
            "A number that is none or out of its range is refused with the limit",
            "ranges and what is just outside, numbers that overflow a type, NaN and others, for each"
                    + " parameter of each call",
            "OpenApiParametersTest"),
    TRAVERSAL(
            "B17",
            "Only files that are listed are served",
            "dot-dot in every encoding, NUL, links, hidden files, backups and folders beside, as they are on"
                    + " the wire",
            "TraversalTest"),
    BOMBS(
            "B18",
            "No query costs more than it may",
            "queries of patterns, depth, breadth and length that are meant to cost much; a case has failed"
                    + " if it took more than 1.2 times its deadline or ended otherwise than answered, refused or late",
            "QueryBombsTest"),
    BUSY(
            "B18",
            "Health is answered however much is searched for",
            "clients that ask for dear searches all the time, against a server in a process of its own, while others ask"
                    + " for its health; a case is one of those, and it has failed if it was not answered 200",
            "BusyServerTest"),
    UNICODE(
            "B19",
            "A text finds what its plain form finds, and no mark splits a character",
            "full width, composed, decomposed, invisible, right-to-left and rare characters, and pieces cut"
                    + " anywhere",
            "UnicodeQueriesTest"),
    CORPUS(
            "C",
            "What is wrong with one file harms no other",
            "files of every kind that a corpus should not have",
            "CorpusFaultsTest"),
    FUZZING(
            "D",
            "What reads input from outside breaks at none",
            "bytes that coverage guides, by Jazzer; a case is an execution",
            "scripts/fuzz"),
    SOAK(
            "D",
            "An hour of load, bombs, syncs and rebuilds leaves nothing behind",
            "requests at fixed times with bombs and changes among them, beside syncs and rebuilds; a case is"
                    + " a request; heap, threads, descriptors and deleted maps of the last third of the time are held"
                    + " against the first",
            "scripts/soak"),
    MUTANTS(
            "D",
            "A test notices when a promise is broken",
            "faults that are planted into the program, one at a time; a case is a fault, and it has failed"
                    + " if no test noticed",
            "scripts/mutants");

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

    /** The simple name of the class that does it, or the script such as {@code scripts/fuzz}. */
    public String test() {
        return test;
    }
}
