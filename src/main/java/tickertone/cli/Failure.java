package tickertone.cli;

/** Something a user can mend, told in one message without a stack trace. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, message);
    }

    static Failure kafka(String message) {
        return new Failure(ExitCode.KAFKA, message);
    }

    int exitCode() {
        return exitCode;
    }
}
