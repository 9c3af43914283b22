package org.sitrep;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom. A package that is missing from the table fails. */
class ArchitectureTest {

    private static final String ROOT = "org.sitrep";

    private static final List<String> PURE_JDK =
            List.of("java.lang..", "java.util..", "java.time..", "java.text..", "java.math..", "org.jspecify..");

    private static final List<String> CORE = List.of("diagnostic", "fact", "situation", "edition", "check", "picture");

    /** What each package of ours may use beside itself: packages of ours, then libraries. */
    private static final Map<String, Room> HOUSE = Map.ofEntries(
            Map.entry("diagnostic", new Room(List.of(), List.of())),
            Map.entry("files", new Room(List.of(), List.of("java.."))),
            Map.entry("fact", new Room(List.of("diagnostic"), List.of())),
            Map.entry("situation", new Room(List.of("fact", "diagnostic"), List.of())),
            Map.entry("edition", new Room(List.of("picture", "situation", "fact", "diagnostic"), List.of())),
            Map.entry("check", new Room(List.of("edition", "picture", "situation", "fact", "diagnostic"), List.of())),
            Map.entry(
                    "picture", new Room(List.of("situation", "fact", "diagnostic"), List.of("org.locationtech.jts.."))),
            Map.entry(
                    "intake",
                    new Room(
                            List.of("fact", "diagnostic", "files"),
                            List.of(
                                    "java..",
                                    "tools.jackson..",
                                    "com.fasterxml.jackson.annotation..",
                                    "com.networknt..",
                                    "org.locationtech.jts.."))),
            Map.entry(
                    "typeset",
                    new Room(
                            List.of("diagnostic", "files"),
                            List.of("java..", "javax.xml..", "org.xml.sax..", "com.ibm.icu.."))),
            Map.entry(
                    "document",
                    new Room(
                            List.of("edition", "picture", "situation", "fact", "typeset", "diagnostic", "files"),
                            List.of("java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "tools.jackson.."))),
            Map.entry(
                    "register",
                    new Room(
                            List.of("situation", "fact", "diagnostic", "files", "intake.facts"),
                            List.of("java..", "tools.jackson..", "com.fasterxml.jackson.annotation.."))),
            Map.entry(
                    "app",
                    new Room(
                            List.of(
                                    "intake",
                                    "situation",
                                    "edition",
                                    "check",
                                    "picture",
                                    "document",
                                    "delivery",
                                    "register",
                                    "fact",
                                    "diagnostic",
                                    "files"),
                            List.of("java.."))),
            Map.entry(
                    "delivery",
                    new Room(
                            List.of("document", "edition", "diagnostic", "files"),
                            List.of(
                                    "java..",
                                    "javax.net..",
                                    "jakarta.mail..",
                                    "org.eclipse.angus.mail..",
                                    "tools.jackson..",
                                    "com.fasterxml.jackson.annotation.."))),
            Map.entry(
                    "cli",
                    new Room(
                            List.of("app", "delivery", "register", "fact", "diagnostic"),
                            List.of("java..", "picocli..", "tools.jackson.."))),
            Map.entry("", new Room(List.of("cli"), List.of("java..", "picocli.."))));

    /** Libraries that one sub-package alone may use. */
    private static final Map<String, List<String>> CHAMBERS = Map.of(
            "intake.yaml", List.of("org.snakeyaml.engine.."),
            "intake.table", List.of("de.siegmar.fastcsv.."),
            "intake.image", List.of("javax.xml..", "javax.imageio..", "org.xml.sax.."),
            "edition.print", List.of("com.ibm.icu.."),
            "document.html", List.of("freemarker.."),
            "document.email", List.of("jakarta.mail..", "jakarta.activation.."),
            "typeset.text", List.of("org.lwjgl.."),
            "document.pdf", List.of("org.apache.pdfbox..", "javax.imageio.."),
            "typeset.pdf", List.of("org.apache.pdfbox..", "org.apache.fontbox..", "org.apache.xmpbox.."));

    /** The rooms of the typesetter, in the order in which a page passes through them, and those each may look into. */
    private static final Map<String, List<String>> TYPESET_ROOMS = Map.of(
            "style", List.of(),
            "text", List.of(),
            "layout", List.of("style", "text"),
            "pdf", List.of("layout", "style", "text"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private record Room(List<String> ours, List<String> libraries) {}

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> found = OURS.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(ArchitectureTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(HOUSE.keySet()));
    }

    @Test
    void theTestReallySawTheClasses() {
        assertThat(OURS.size()).isGreaterThan(120);
        assertThat(OURS.contain("org.sitrep.situation.Situation")).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> aPackageImportsOnlyWhatTheTableAllows() {
        return HOUSE.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.isEmpty() ? "(root)" : room,
                        () -> classes()
                                .that(areIn(room))
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(allowed(room)))
                                .check(OURS)));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryOfOneChamberIsUsedNowhereElse() {
        return CHAMBERS.entrySet().stream()
                .map(chamber -> DynamicTest.dynamicTest(
                        chamber.getKey(),
                        () -> noClasses()
                                .that(DescribedPredicate.not(areInAChamberWith(chamber.getValue())))
                                .and(DescribedPredicate.not(areInARoomOfTheirOwnWith(chamber.getValue())))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage(chamber.getValue().toArray(String[]::new)))
                                .check(OURS)));
    }

    private static DescribedPredicate<JavaClass> areInAChamberWith(List<String> libraries) {
        return resideInAnyPackage(CHAMBERS.entrySet().stream()
                .filter(chamber -> !Collections.disjoint(chamber.getValue(), libraries))
                .map(chamber -> ROOT + "." + chamber.getKey() + "..")
                .toArray(String[]::new));
    }

    /** A room that the table itself gives a library may use it too. */
    private static DescribedPredicate<JavaClass> areInARoomOfTheirOwnWith(List<String> libraries) {
        return DescribedPredicate.describe("are in a room that has them", c -> {
            Room room = HOUSE.getOrDefault(room(c), new Room(List.of(), List.of()));
            return libraries.stream().anyMatch(room.libraries()::contains);
        });
    }

    @TestFactory
    Stream<DynamicTest> aRoomOfTheTypesetterLooksOnlyIntoThoseBefore() {
        return TYPESET_ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> noClasses()
                                .that(resideInAPackage(typeset(room.getKey())))
                                .should()
                                .dependOnClassesThat(areInOtherTypesetRooms(room.getKey(), room.getValue()))
                                .check(OURS)));
    }

    private static DescribedPredicate<JavaClass> areInOtherTypesetRooms(String room, List<String> seen) {
        return DescribedPredicate.describe("are in rooms it does not look into", c -> {
            String name = c.getPackageName();
            boolean isTypeset = name.equals(ROOT + ".typeset") || name.startsWith(ROOT + ".typeset.");
            boolean isSeen = Stream.concat(Stream.of(room), seen.stream())
                    .anyMatch(other -> (name + ".").startsWith(ROOT + ".typeset." + other + "."));
            return isTypeset && !isSeen;
        });
    }

    private static String typeset(String room) {
        return ROOT + ".typeset." + room + "..";
    }

    @Test
    void theTypesetterIsUsedByThePdfAloneButForItsListOfElementsAndIcuInItByTheTextAlone() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(ROOT + ".document.pdf..", ROOT + ".typeset..")))
                .and(DescribedPredicate.not(named(ROOT + ".document.html.PageRules")))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".typeset.."))
                .check(OURS);
        noClasses()
                .that(named(ROOT + ".document.html.PageRules"))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".typeset..")
                        .and(DescribedPredicate.not(named(ROOT + ".typeset.style.html.Vocabulary"))))
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage(ROOT + ".typeset", typeset("style"), typeset("layout"), typeset("pdf")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.ibm.icu.."))
                .check(OURS);
    }

    @Test
    void theTypesetterNeedsNoFontsOrDisplayOfTheMachineAndReadsNoClock() {
        noClasses()
                .that(areIn("typeset"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..", "java.nio.file.."))
                .orShould()
                .callCodeUnitWhere(readsTheWorld())
                .orShould()
                .callCodeUnitWhere(usesTheDefaultLocale())
                .check(OURS);
    }

    @Test
    void theCoreReadsNoClockNoDefaultZoneAndNoRandomness() {
        noClasses()
                .that(areCore())
                .should()
                .callCodeUnitWhere(readsTheWorld())
                .orShould()
                .dependOnClassesThat(
                        resideInAnyPackage("java.util.concurrent..", "java.util.prefs..", "java.util.zip..")
                                .or(named("java.util.Random"))
                                .or(named("java.util.UUID"))
                                .or(named("java.util.Scanner"))
                                .or(named("java.util.ServiceLoader"))
                                .or(named("java.util.ResourceBundle"))
                                .or(named("java.lang.Process"))
                                .or(named("java.lang.ProcessBuilder"))
                                .or(named("java.lang.Thread"))
                                .or(named("java.time.Clock"))
                                .or(named("java.lang.System")))
                .check(OURS);
    }

    @Test
    void theCoreNeverFormatsInTheDefaultLocale() {
        noClasses()
                .that(areCore())
                .should()
                .callCodeUnitWhere(usesTheDefaultLocale())
                .check(OURS);
    }

    @Test
    void whatWasWithheldReachesTheUseCasesAndTheRegisterAlone() {
        noClasses()
                .that(DescribedPredicate.not(
                        resideInAnyPackage(ROOT + ".situation.redact..", ROOT + ".app..", ROOT + ".register..")))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".situation.redact..")
                        .and(DescribedPredicate.describe(
                                "know what is withheld", c -> c.getName().contains(".redact.Redaction"))))
                .check(OURS);
    }

    /** What is made for an audience is made of what it may know: the ledger itself is out of reach. */
    @Test
    void whatIsSeenIsComputedFromARedactedLedgerAlone() {
        noClasses()
                .that(resideInAnyPackage(
                        ROOT + ".situation",
                        ROOT + ".edition..",
                        ROOT + ".picture..",
                        ROOT + ".check..",
                        ROOT + ".document..",
                        ROOT + ".delivery.."))
                .should()
                .dependOnClassesThat(named("org.sitrep.fact.Ledger"))
                .check(OURS);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void onlyMainEndsTheProgram() {
        noClasses()
                .that(DescribedPredicate.not(named("org.sitrep.Main")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    private static DescribedPredicate<JavaClass> areCore() {
        return DescribedPredicate.describe("are of the core", c -> CORE.contains(room(c)));
    }

    private static DescribedPredicate<JavaClass> areIn(String room) {
        return DescribedPredicate.describe(
                "are in " + (room.isEmpty() ? "the root package" : room), c -> room(c).equals(room));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe("named " + name, c -> c.getName().equals(name));
    }

    /** The package of ours a class lives in: its first name below the root. */
    private static String room(JavaClass c) {
        String name = c.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1).split("\\.", -1)[0];
    }

    private static String[] allowed(String room) {
        Room found = HOUSE.getOrDefault(room, new Room(List.of(), List.of()));
        List<String> packages = new ArrayList<>(PURE_JDK);
        packages.add(room.isEmpty() ? ROOT : ROOT + "." + room + "..");
        found.ours().forEach(other -> packages.add(ROOT + "." + other + ".."));
        packages.addAll(found.libraries());
        CHAMBERS.forEach((chamber, libraries) -> {
            if (chamber.startsWith(room + ".")) {
                packages.addAll(libraries);
            }
        });
        return packages.toArray(String[]::new);
    }

    /** Matches {@code now} by name and owner: it has overloads that take a zone or a clock. */
    private static DescribedPredicate<JavaCall<?>> readsTheWorld() {
        return describe("reads the clock, the default zone or chance", target -> {
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
            boolean zone = target.getName().equals("systemDefault")
                    || (target.getName().equals("getDefault") && owner.startsWith("java.util."))
                    || (target.getName().equals("getDefault") && owner.startsWith("com.ibm.icu."));
            boolean chance = owner.equals("java.lang.Math") && target.getName().equals("random");
            return now || zone || chance;
        });
    }

    private static DescribedPredicate<JavaCall<?>> usesTheDefaultLocale() {
        return describe("uses the default locale", target -> {
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean cases = owner.equals("java.lang.String")
                    && (name.equals("toLowerCase") || name.equals("toUpperCase"))
                    && target.getRawParameterTypes().isEmpty();
            boolean format = owner.equals("java.lang.String")
                    && (name.equals("formatted") || (name.equals("format") && !firstParameterIsLocale(target)));
            boolean dates = owner.equals("java.time.format.DateTimeFormatter")
                    && name.equals("ofPattern")
                    && target.getRawParameterTypes().size() == 1;
            return cases || format || dates;
        });
    }

    private static boolean firstParameterIsLocale(CodeUnitCallTarget target) {
        return !target.getRawParameterTypes().isEmpty()
                && target.getRawParameterTypes().get(0).getName().equals("java.util.Locale");
    }

    private static DescribedPredicate<JavaCall<?>> describe(String description, Predicate<CodeUnitCallTarget> test) {
        return DescribedPredicate.describe(description, call -> test.test(call.getTarget()));
    }
}
