package tickertone;

import tickertone.cli.App;

/** The entry point of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(App.run(args));
    }
}
