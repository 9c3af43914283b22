package org.sitrep.cli.start;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.Written;
import org.sitrep.app.start.NewCrisis;
import org.sitrep.app.start.NewCrisis.Kind;
import org.sitrep.cli.output.Screen;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the folder of a new crisis: asks for what is not given, where somebody is there to be asked. */
@Command(
        name = "new",
        headerHeading = "Examples:%n"
                + "  sitrep new my-crisis                                asks for the rest%n"
                + "  sitrep new my-crisis --kind disaster --title \"Earthquake in the west\" --country Nepal%n"
                + "%n",
        header = "Makes the folder of a new crisis, which renders at once.",
        footer = {"", "Exit status: 0 made, 1 something is in the way, 2 misuse, or something is not given."})
public final class NewCommand implements Callable<Integer> {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Screen screen;
    private final InputStream in;
    private final Clock clock;
    private final Optional<Path> templates;
    private final List<String> missing = new ArrayList<>();

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make; one that is there must be empty.")
    private Path folder = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND", description = "conflict, disaster, outbreak or other.")
    private @Nullable String kind;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the crisis is called.")
    private @Nullable String title;

    @Option(names = "--country", paramLabel = "NAME", description = "Its country, in any of the languages.")
    private @Nullable String country;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone, such as Asia/Kathmandu; that of the country where it has one.")
    private @Nullable String zone;

    @Option(names = "--languages", paramLabel = "LANG", description = "Such as en,fr; the first is that of your texts.")
    private @Nullable String languages;

    @Option(names = "--office", paramLabel = "NAME", description = "The office that reports.")
    private @Nullable String office;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The address of its reporting desk.")
    private @Nullable String email;

    @Option(names = "--day", paramLabel = "DATE", description = "The first day on record; today if not given.")
    private @Nullable String day;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Returns the command.
     *
     * @param in what a person types
     * @param clock the current moment
     * @param templates where the program's templates lie; inside the program if absent
     */
    public NewCommand(Screen screen, InputStream in, Clock clock, Optional<Path> templates) {
        this.screen = screen;
        this.in = in;
        this.clock = clock;
        this.templates = templates;
    }

    @Override
    public Integer call() {
        NewCrisis crisis = crisis();
        Checked<List<Written>> written = crisis.write(folder, templates);
        screen.findings(written.findings());
        written.value().ifPresent(files -> {
            files.forEach(screen::written);
            screen.say("Next: sitrep render " + folder
                    + "   to see it: its numbers are invented, its brackets yours to fill");
            screen.say("      sitrep check " + folder + "    to be told what to overwrite; begin with facts/"
                    + crisis.day() + ".yaml");
        });
        return written.value().isPresent() ? 0 : 1;
    }

    private NewCrisis crisis() {
        Scanner typed = new Scanner(in, StandardCharsets.UTF_8);
        String called = asked(typed, title, "What is the crisis called?", "", words -> needed("--title", words));
        String land = asked(typed, country, "In which country?", "", words -> words);
        List<String> zones = NewCrisis.zones(land);
        String among = zones.isEmpty() ? "" : " (" + String.join(", ", zones) + ")";
        String alone = zones.size() == 1 ? zones.get(0) : null;
        String hours = asked(
                typed,
                zone == null ? alone : zone,
                "In which time zone" + among + "?",
                "",
                words -> zone(needed("--zone" + among, words)));
        Kind what = asked(typed, kind, "Of which kind: conflict, disaster, outbreak, other?", "other", this::kind);
        List<String> tags =
                asked(typed, languages, "In which languages, the first that of your texts?", "en", this::tags);
        String reports = asked(typed, office, "Which office reports?", "", words -> words);
        String desk = asked(typed, email, "At which e-mail address can it be asked?", "", this::address);
        if (!missing.isEmpty()) {
            throw misuse("not given: " + String.join(", ", missing)
                    + "; on a terminal the program asks for what is missing");
        }
        return new NewCrisis(
                what,
                tags,
                called,
                given(land),
                hours,
                given(reports),
                given(desk),
                day == null ? LocalDate.now(clock.withZone(ZoneId.of(hours))) : day(day));
    }

    private static Optional<String> given(String words) {
        return Optional.of(words).filter(given -> !given.isEmpty());
    }

    /**
     * Returns what was given; or, where somebody is there, what she types, asked again while it is wrong; or the default.
     *
     * @param read reads the answer, or says what is wrong with it
     */
    private <T> T asked(
            Scanner typed, @Nullable String given, String question, String otherwise, Function<String, T> read) {
        String shown = question + (otherwise.isEmpty() ? " " : " [" + otherwise + "] ");
        while (true) {
            Optional<String> answer = given == null ? screen.answer(shown, typed) : Optional.of(given);
            try {
                return read.apply(answer.map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .orElse(otherwise));
            } catch (ParameterException wrong) {
                if (given != null || answer.isEmpty()) {
                    throw wrong;
                }
                screen.say(String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** Without a terminal, all that is not given is said at once. */
    private String needed(String option, String words) {
        if (words.isEmpty() && screen.isTerminal()) {
            throw misuse("needed, as " + option);
        }
        if (words.isEmpty()) {
            missing.add(option);
        }
        return words;
    }

    private Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> misuse("`" + word + "` is no kind: one of conflict, disaster, outbreak, other"));
    }

    private String zone(String name) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (!name.isEmpty() && !known.contains(name)) {
            throw misuse("`" + name + "` is no time zone; "
                    + Suggestion.nearest(name, known)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("expected one such as Asia/Kathmandu"));
        }
        return name;
    }

    private List<String> tags(String words) {
        List<String> tags = Arrays.stream(words.split("[,\\s]+", -1)).distinct().toList();
        tags.stream().filter(tag -> !TAG.matcher(tag).matches()).findFirst().ifPresent(tag -> {
            throw misuse("`" + tag + "` is no language tag"
                    + Suggestion.tagOf(tag)
                            .map(near -> ": did you mean `" + near + "`?")
                            .orElse(", such as en or fa-AF"));
        });
        return tags;
    }

    private String address(String words) {
        if (!words.isEmpty() && !ADDRESS.matcher(words).matches()) {
            throw misuse("`" + words + "` is no e-mail address; expected one such as desk@example.org");
        }
        return words;
    }

    private LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw misuse("`" + date + "` is no date; expected one such as 2016-09-25");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
