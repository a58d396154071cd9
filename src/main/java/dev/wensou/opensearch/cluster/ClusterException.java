package dev.wensou.opensearch.cluster;

import java.io.IOException;

/** The cluster answered, but not what was asked for. The message says what it said. Immutable. */
public final class ClusterException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int FIRST_OF_CLUSTER = 500;

    private final int status;
    private final String type;

    /**
     * @param status of the answer
     * @param type the cluster's own word for what went wrong, such as {@code index_not_found_exception}
     */
    public ClusterException(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    /** The status of the answer, as HTTP has it. */
    public int status() {
        return status;
    }

    /** Whether what was asked for is not there. */
    public boolean isAbsence() {
        return status == NOT_FOUND;
    }

    /** Whether the cluster has no room for what was asked, now. */
    public boolean isOverload() {
        return status == TOO_MANY;
    }

    /** Whether the cluster failed, where what was asked for may be right. */
    public boolean isOfCluster() {
        return status >= FIRST_OF_CLUSTER;
    }

    /** Whether a search failed because some part of the index could not be reached. */
    public boolean isOfLostPart() {
        return isOfCluster() && type.equals("search_phase_execution_exception");
    }

    /** The cluster's own word for what went wrong; empty where it said none. */
    public String type() {
        return type;
    }
}
