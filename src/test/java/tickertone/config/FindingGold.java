package tickertone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tickertone.market.Alias;
import tickertone.market.Watchlist;
import tickertone.text.Finder;
import tickertone.text.Rejection;

/** Texts labelled by hand with whom they name, and how well a watchlist finds them. */
record FindingGold(Watchlist watchlist, Finder finder, List<Named> texts) {
    static FindingGold read(Watchlist watchlist, Path... files) throws IOException {
        var texts = new ArrayList<Named>();
        for (var file : files) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(Named::of)
                    .forEach(texts::add);
        }
        return new FindingGold(watchlist, Finder.of(watchlist), texts);
    }

    /** @param faults what was found and should not have been, and the other way */
    record Score(int texts, int right, int wrong, int missed, List<String> faults) {
        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        @Override
        public String toString() {
            return "%d texts, %d names: precision %.3f, recall %.3f%n%s"
                    .formatted(texts, right + missed, precision(), recall(), String.join("\n", faults));
        }
    }

    Score score() {
        int right = 0;
        int missed = 0;
        var faults = new ArrayList<String>();
        for (var text : texts) {
            var expected = new ArrayList<>(text.meant());
            for (var found : finder.find(text.document()).mentions()) {
                if (expected.removeIf(name -> name.at(found.subject(), found.span()))) {
                    right++;
                } else {
                    faults.add("wrong " + found.subject() + " " + found.alias() + ": " + text.line());
                }
            }
            missed += expected.size();
            expected.forEach(name -> faults.add("missed " + name.subject() + ": " + text.line()));
        }
        return new Score(texts.size(), right, faults.size() - missed, missed, faults);
    }

    /** Doubtful names for which there is no rejection that gives a rule of the alias. */
    List<String> notTurnedDown() {
        var faults = new ArrayList<String>();
        for (var text : texts) {
            var rejections = finder.find(text.document()).rejections();
            for (var name : text.turnedDown()) {
                if (rejections.stream().noneMatch(one -> name.at(one.subject(), one.span()) && ruled(one))) {
                    faults.add(name.subject() + " is not turned down in: " + text.line() + " " + rejections);
                }
            }
        }
        return faults;
    }

    /** Aliases with {@code needs} or {@code not} that no text shows in their right or in another sense. */
    Set<String> notShown() {
        var meant = new HashSet<String>();
        var notMeant = new HashSet<String>();
        for (var text : texts) {
            var findings = finder.find(text.document());
            findings.mentions().forEach(one -> meant.add(one.subject() + " " + one.alias()));
            findings.rejections().forEach(one -> notMeant.add(one.subject() + " " + one.alias()));
        }
        var missing = new TreeSet<String>();
        doubtful().forEach(name -> {
            if (!meant.contains(name) || !notMeant.contains(name)) {
                missing.add(name + (meant.contains(name) ? " is always meant" : " is never meant"));
            }
        });
        return missing;
    }

    private List<String> doubtful() {
        return watchlist.subjects().stream()
                .flatMap(subject -> subject.aliases().stream()
                        .filter(alias ->
                                !alias.needs().isEmpty() || !alias.not().isEmpty())
                        .map(alias -> subject.id() + " " + alias.text()))
                .toList();
    }

    private boolean ruled(Rejection rejection) {
        return watchlist.subject(rejection.subject()).aliases().stream()
                .filter(alias -> alias.text().equals(rejection.alias()))
                .anyMatch(alias -> has(alias, rejection.rule()));
    }

    private static boolean has(Alias alias, String rule) {
        return switch (rule) {
            case "case" -> alias.capitals();
            case "needs" -> !alias.needs().isEmpty();
            default -> rule.startsWith("not: ") && alias.not().contains(rule.substring("not: ".length()));
        };
    }
}
