package tickertone.cli;

/** How a command prints what it has to say. */
enum OutputForm {
    /** For a reader. */
    TEXT,
    /** For a program. */
    JSON
}
