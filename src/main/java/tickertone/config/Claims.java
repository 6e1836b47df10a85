package tickertone.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tickertone.market.Alias;
import tickertone.text.Folded;

/** Which subject each alias belongs to. A text that named two would name neither. */
final class Claims {
    /** More would not fit into memory beside the stream. */
    static final int MOST = 500_000;

    /** @param written by hand, not the form of a listing */
    record Claim(String subject, Alias alias, YamlNode place, boolean written) {}

    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final int most;

    Claims(int most) {
        this.most = most;
    }

    /** Whether the alias is new; a form that its subject has already in other words is not, and no fault. */
    boolean claim(String subject, Alias alias, YamlNode place, boolean written) {
        if (claims.size() > most) {
            return false;
        }
        var claim = new Claim(subject, alias, place, written);
        var earlier = claims.putIfAbsent(Folded.fold(alias.text()), claim);
        if (earlier == null) {
            reportFull(place);
            return true;
        }
        if (!earlier.subject().equals(subject)) {
            place.fault(
                    Fault.quote(alias.text()) + " names both " + earlier.subject() + " (line "
                            + earlier.place().line() + ") and " + subject,
                    "leave it to one of them, or write a longer alias");
        } else if (written && earlier.written()) {
            place.fault(
                    Fault.quote(alias.text()) + " names " + subject + " in line "
                            + earlier.place().line() + " already",
                    "keep one of the two");
        }
        return false;
    }

    /** By folded alias, in the order of the file. */
    Map<String, Claim> all() {
        return Collections.unmodifiableMap(claims);
    }

    private void reportFull(YamlNode place) {
        if (claims.size() > most) {
            place.fault(
                    "is alias number " + claims.size() + ", of at most " + most,
                    "watch fewer subjects, or list fewer forms per exchange");
        }
    }
}
