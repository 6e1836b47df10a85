package tickertone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: packages are chapters, and a chapter knows only those before it. */
class LadderTest {
    private static final String ROOT = "tickertone";
    private static final List<String> CORE = List.of("market", "text", "sentiment", "rolling");

    /** What each chapter may use of ours, besides itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("market", List.of()),
            Map.entry("text", List.of("market")),
            Map.entry("sentiment", List.of("market", "text")),
            Map.entry("rolling", List.of("market", "text", "sentiment")),
            Map.entry("stream", CORE),
            Map.entry("config", CORE),
            Map.entry("broker", List.of()),
            Map.entry("feed", List.of("market", "text", "sentiment", "rolling", "stream")),
            Map.entry("web", List.of("market", "text", "sentiment", "rolling", "stream")),
            Map.entry("evaluation", List.of("market", "text", "sentiment")),
            Map.entry("verify", List.of("market", "text", "sentiment", "rolling", "stream")),
            Map.entry(
                    "cli",
                    List.of(
                            "market",
                            "text",
                            "sentiment",
                            "rolling",
                            "stream",
                            "config",
                            "broker",
                            "feed",
                            "web",
                            "evaluation",
                            "verify")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<String> chapters() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void aChapterUsesOnlyThoseBeforeIt(String chapter) {
        var allowed = MAY_USE.get(chapter);

        noClasses()
                .that()
                .resideInAPackage(name(chapter))
                .should()
                .dependOnClassesThat(oursOutside(chapter, allowed))
                .because(chapter + " may use "
                        + (allowed.isEmpty() ? "nothing else of ours" : String.join(", ", allowed))
                        + ": whoever reads it needs to know no more than that")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void mainUsesOnlyTheCommands() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(oursOutside("", List.of("cli")))
                .because("the entry point only starts the commands")
                .check(MAIN);
    }

    @Test
    void packagesAreOneLevelDeep() {
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(Stream.of(ROOT), chapters().map(LadderTest::name))
                        .toArray(String[]::new))
                .because("a package is one level deep and has its place on the ladder of this test;"
                        + " a new one is entered there together with what it may use")
                .check(MAIN);
    }

    @Test
    void theCoreKnowsNoLibraryOfTheOutsideWorld() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.kafka..",
                        "com.fasterxml..",
                        "org.slf4j..",
                        "ch.qos..",
                        "picocli..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.sql..",
                        "java.util.logging.."))
                .because("the core is plain Java, so that the stream, a test and a recomputation run the same code")
                .check(MAIN);
    }

    @Test
    void theCoreDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat(describe(
                        "belong to java.io and do not stay in memory",
                        type -> type.getPackageName().equals("java.io")
                                && !IN_MEMORY.contains(type.getName())
                                && !type.isAssignableTo(java.io.Serializable.class)))
                .because("the core reads and writes values, never files")
                .check(MAIN);
    }

    @Test
    void theCoreLooksAtNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat(assignableTo(Clock.class))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .because("time is what the log says: the same log must give the same output on any day")
                .check(MAIN);
    }

    @Test
    void theCoreCalculatesTheSameOnEveryProcessor() {
        noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .callMethodWhere(describe("Math may round by processor", LadderTest::processorMayDiffer))
                .because("Math.exp and its kin may differ between processors by a last bit; StrictMath does not")
                .check(MAIN);
    }

    @Test
    void nobodyWritesPastTheCommandsToStandardOutput() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, name("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("data goes to standard output through the command line, the rest to the log")
                .check(MAIN);
    }

    @Test
    void theLadderWouldNoticeAStepBack() {
        var stream = MAIN.that(resideInAnyPackage(name("stream")));

        var seen = stream.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(oursOutside("stream", List.of()))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(seen).contains(name("rolling")).doesNotContain(name("stream"));
    }

    private static final Set<String> IN_MEMORY = Stream.of(
                    UncheckedIOException.class,
                    IOException.class,
                    ByteArrayInputStream.class,
                    ByteArrayOutputStream.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private static final Set<String> PER_PROCESSOR = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10", "log1p", "pow",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static boolean processorMayDiffer(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Math.class) && PER_PROCESSOR.contains(call.getName());
    }

    private static DescribedPredicate<JavaClass> oursOutside(String chapter, List<String> allowed) {
        var known = Stream.concat(Stream.of(chapter), allowed.stream())
                .map(LadderTest::name)
                .collect(Collectors.toSet());
        return describe(
                "are ours, outside " + known,
                type -> (type.getPackageName() + '.').startsWith(ROOT + '.') && !known.contains(type.getPackageName()));
    }

    private static String[] core() {
        return CORE.stream().map(LadderTest::name).toArray(String[]::new);
    }

    private static String name(String chapter) {
        return chapter.isEmpty() ? ROOT : ROOT + '.' + chapter;
    }
}
