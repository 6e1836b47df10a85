package tickertone.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Labelled pairs of texts: each two of a family. The format stands at the head of {@code gold/stories-en.txt}. */
final class Families {
    private Families() {}

    /** Two texts of a family. */
    record Pair(Member one, Member other) {
        boolean copy() {
            return one.copy() && other.copy();
        }

        /** The kind of what has been done to the text; of two copies, to the later. */
        String kind() {
            return other.copy() && !one.copy() ? one.kind() : other.kind();
        }

        @Override
        public String toString() {
            return one.family() + ": " + one.kind() + " / " + other.kind();
        }
    }

    /** A text of a family; the original counts as a copy of itself. */
    record Member(String family, String kind, boolean copy, String title, List<String> paragraphs) {
        Fingerprint fingerprint() {
            var heading = title.equals("-") ? null : title;
            var article = new Article("gold", heading, String.join("\n", paragraphs), null, null, null, null);
            return Fingerprint.parse(Fingerprint.of(Document.of(article)).bytes());
        }
    }

    static List<Pair> pairs(String... files) {
        return Stream.of(files)
                .flatMap(file -> families(read(file)).stream())
                .flatMap(family -> IntStream.range(0, family.size())
                        .boxed()
                        .flatMap(i -> family.subList(i + 1, family.size()).stream()
                                .map(other -> new Pair(family.get(i), other))))
                .toList();
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "gold", file)).stream()
                    .filter(line -> !line.isBlank())
                    .dropWhile(line -> !line.startsWith("* "))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<Member>> families(List<String> lines) {
        var families = new ArrayList<List<Member>>();
        String name = "";
        for (int at = 0; at < lines.size(); ) {
            String head = lines.get(at);
            if (head.startsWith("# ")) {
                name = head.substring(2);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < lines.size() && "#*+-=".indexOf(mark(lines.get(end))) < 0) {
                end++;
            }
            if (head.startsWith("* ")) {
                families.add(new ArrayList<>());
            }
            var family = families.get(families.size() - 1);
            family.add(member(name, head, lines.subList(at + 1, end), family));
            at = end;
        }
        return families;
    }

    /** The sign that a line begins with if a blank and more follows it. */
    private static char mark(String line) {
        return line.length() > 2 && line.charAt(1) == ' ' ? line.charAt(0) : '?';
    }

    private static Member member(String family, String head, List<String> lines, List<Member> before) {
        String kind = head.substring(2);
        boolean copy = "*+".indexOf(head.charAt(0)) >= 0;
        if ("*=".indexOf(head.charAt(0)) >= 0) {
            return new Member(family, kind, copy, lines.get(0), lines.subList(1, lines.size()));
        }
        var edited = before.get(0);
        for (String edit : lines) {
            edited = edit(edited, edit);
        }
        return new Member(family, kind, copy, edited.title(), edited.paragraphs());
    }

    private static Member edit(Member text, String edit) {
        var paragraphs = new ArrayList<>(text.paragraphs());
        String title = text.title();
        if (edit.startsWith("title: ")) {
            title = edit.substring("title: ".length());
        } else if (edit.startsWith("before: ")) {
            paragraphs.set(0, edit.substring("before: ".length()) + ' ' + paragraphs.get(0));
        } else if (edit.startsWith("after: ")) {
            paragraphs.add(edit.substring("after: ".length()));
        } else if (edit.startsWith("keep: ")) {
            paragraphs
                    .subList(Integer.parseInt(edit.substring("keep: ".length())), paragraphs.size())
                    .clear();
        } else {
            var sides = edit.split(" => ", 2);
            if (!String.join("\n", paragraphs).contains(sides[0])) {
                throw new IllegalArgumentException(text.family() + " does not say: " + sides[0]);
            }
            paragraphs.replaceAll(paragraph -> paragraph.replace(sides[0], sides[1]));
        }
        return new Member(text.family(), text.kind(), text.copy(), title, paragraphs);
    }

    /** What a test prints: how many pairs of each kind were told right. */
    static String table(List<Pair> right, List<Pair> wrong) {
        return Stream.concat(right.stream(), wrong.stream())
                .map(Pair::kind)
                .distinct()
                .map(kind -> String.format("%-22s %3d right %2d wrong", kind, count(right, kind), count(wrong, kind)))
                .collect(Collectors.joining("\n"));
    }

    private static long count(List<Pair> pairs, String kind) {
        return pairs.stream().filter(pair -> pair.kind().equals(kind)).count();
    }
}
