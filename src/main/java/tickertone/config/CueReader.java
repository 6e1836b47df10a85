package tickertone.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Cue;
import tickertone.sentiment.Event;
import tickertone.sentiment.Role;

/** Reads one row of a lexicon. */
final class CueReader {
    private static final Map<String, Role> ROLES =
            Stream.of(Role.values()).collect(Collectors.toMap(Role::word, Function.identity()));
    private static final Map<String, Event> EVENTS =
            Stream.of(Event.values()).collect(Collectors.toMap(Event::word, Function.identity()));

    private static final Format<Integer> PUSH = Format.decimal(-30_000, 30_000);
    private static final Format<Integer> STRONGER = Format.decimal(10_001, 50_000);
    private static final Format<Integer> WEAKER = Format.decimal(1, 9_999);

    /** -1: what follows is granted, not meant ("despite"). 1: so only at the start of a sentence ("while"). Else empty. */
    private static final Format<Integer> CONCESSION =
            Format.decimal(-10_000, 10_000).where(units -> Math.abs(units) == 10_000, "1, -1 or empty");

    private final TextFile file;
    private final Forms forms;
    private final Faults faults;

    CueReader(TextFile file, Forms forms, Faults faults) {
        this.file = file;
        this.forms = forms;
        this.faults = faults;
    }

    /**
     * Empty: it is faulty.
     *
     * @param cells cue, polarity, role, event, note
     */
    Optional<Cue> read(List<String> cells, int line) {
        var row = new Row(line);
        var pattern = CuePattern.parse(cells.get(0), (problem, remedy) -> row.fault("cue", problem, remedy));
        pattern.ifPresent(parsed -> forms.claim(parsed, file, line, faults));
        var role = row.word("role", cells.get(2).strip(), ROLES);
        var event = cells.get(3).isBlank()
                ? Optional.<Event>empty()
                : row.word("event", cells.get(3).strip(), EVENTS);
        var polarity = role.flatMap(known -> row.polarity(cells.get(1).strip(), known));
        return pattern.flatMap(
                parsed -> role.flatMap(known -> polarity.map(units -> cue(parsed, units, known, event.orElse(null)))));
    }

    private static Cue cue(CuePattern pattern, int polarity, Role role, @Nullable Event event) {
        return new Cue(pattern.name(), pattern.heads(), pattern.tails(), polarity, role, event);
    }

    /** Where the faults of one row go. */
    private final class Row {
        private final int line;

        Row(int line) {
            this.line = line;
        }

        void fault(String column, String problem, String remedy) {
            faults.add(file.shown(), line, column, problem, remedy);
        }

        <T> Optional<T> word(String column, String word, Map<String, T> known) {
            var value = Optional.ofNullable(known.get(word));
            if (value.isEmpty()) {
                var hint = Nearest.hint(word, known.keySet().stream().sorted().toList());
                fault(column, Fault.quote(word) + " is no " + column, hint);
            }
            return value;
        }

        Optional<Integer> polarity(String text, Role role) {
            return switch (role) {
                case CUE, RIVAL -> number(text, role, PUSH);
                case BOOSTER -> number(text, role, STRONGER);
                case DAMPER -> number(text, role, WEAKER);
                case NEGATOR -> none(text, role);
                case CONTRAST -> text.isEmpty() ? Optional.of(0) : number(text, role, CONCESSION);
            };
        }

        private Optional<Integer> number(String text, Role role, Format<Integer> format) {
            var units = format.reader().apply(text);
            if (units.isEmpty()) {
                var wanted = format.wanted() + ", as a " + role.word() + " needs";
                fault(
                        "polarity",
                        (text.isEmpty() ? "is empty, not " : Fault.quote(text) + " is not ") + wanted,
                        format.remedy());
            }
            return units;
        }

        private Optional<Integer> none(String text, Role role) {
            if (!text.isEmpty()) {
                fault("polarity", Fault.quote(text) + " has no meaning for a " + role.word(), "leave it empty");
            }
            return Optional.of(0);
        }
    }
}
