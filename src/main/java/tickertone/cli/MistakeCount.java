package tickertone.cli;

import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the word after {@code --mistakes} only if it is a number, so that a file may follow the bare flag. */
final class MistakeCount implements IParameterConsumer {
    private static final int STANDARD = 10;
    private static final int DIGITS = 6;

    @Override
    @SuppressWarnings("JdkObsolete") // the interface asks for a Stack
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
        boolean counted = !words.isEmpty() && words.peek().matches("\\d{1," + DIGITS + "}");
        option.setValue(counted ? Integer.parseInt(words.pop()) : STANDARD);
    }
}
