package tickertone.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command left behind. */
record Ended(int code, String out, String err) {

    /** Runs a command as a user types it. */
    static Ended of(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = App.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Ended(code, out.toString(), err.toString());
    }

    static Ended of(List<String> words) {
        return of(words.toArray(String[]::new));
    }
}
