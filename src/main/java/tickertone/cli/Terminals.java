package tickertone.cli;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Whether somebody is looking. */
final class Terminals {
    private Terminals() {}

    /** The terminal behind standard error; null: a file, a pipe, or one that cannot move its cursor. */
    static @Nullable Terminal standardError() {
        try {
            var terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysErr)
                    .dumb(true)
                    .nativeSignals(false)
                    .build();
            return Terminal.TYPE_DUMB.equals(terminal.getType()) ? null : terminal;
        } catch (IOException e) {
            return null;
        }
    }
}
