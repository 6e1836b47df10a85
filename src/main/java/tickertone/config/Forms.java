package tickertone.config;

import java.util.HashMap;
import java.util.Map;
import tickertone.text.Folded;

/** Every form of every lexicon and where it stands. Twice the same form would leave open which row counts. */
final class Forms {
    private record Place(TextFile file, int line) {}

    private final Map<String, Place> places = new HashMap<>();

    void claim(CuePattern pattern, TextFile file, int line, Faults faults) {
        pattern.forms().forEach(form -> {
            var earlier = places.putIfAbsent(Folded.fold(form), new Place(file, line));
            if (earlier != null) {
                var place = earlier.file().shown() + ":" + earlier.line();
                faults.add(
                        file.shown(),
                        line,
                        "cue",
                        Fault.quote(form) + " stands at " + place + " already",
                        "keep one of the two");
            }
        });
    }
}
