package tickertone.cli;

/** How a command can end; 130 and 143 are left to the signals themselves. */
final class ExitCode {
    static final int OK = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int BAD_SETTINGS = 3;
    /** Kafka cannot be reached, or its topics or the state in them do not fit. */
    static final int KAFKA = 4;
    /** Finished, but some records could not be read, and the user wanted to know. */
    static final int DEAD_LETTERS = 5;

    /** Outputs do not follow from their log. */
    static final int MISMATCH = 6;

    private ExitCode() {}
}
