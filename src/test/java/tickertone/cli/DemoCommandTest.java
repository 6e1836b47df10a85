package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void refusesAnExportFolderThatIsAFileBeforeAnythingIsStarted() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var err = new StringWriter();

        int code = App.commandLine()
                .setErr(new PrintWriter(err))
                .execute("demo", "--once", "--set", "broker.dir=" + folder.resolve("broker"), "--export", file + "");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Cannot export to " + file);
        assertThat(folder.resolve("broker")).doesNotExist();
    }
}
