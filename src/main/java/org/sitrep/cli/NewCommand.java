package org.sitrep.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.start.NewCrisis;
import org.sitrep.app.start.Question;
import org.sitrep.cli.output.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Makes the folder of a new crisis: asks for what is not given, where somebody is there to be asked. */
@Command(
        name = "new",
        headerHeading = "Examples:%n"
                + "  sitrep new my-crisis                                asks for the rest%n"
                + "  sitrep new my-crisis --kind disaster --title \"Earthquake in the west\" --country Nepal%n"
                + "%n",
        header = "Makes the folder of a new crisis, which renders at once.",
        footer = {"", "Exit status: 0 made, 1 something is in the way, 2 misuse, or something is not given."})
final class NewCommand extends ScreenCommand {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make; one that is there must be empty.")
    private Path folder = Path.of("");

    /** Returns the command, with an option for each question. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new NewCommand());
        for (Question question : Question.values()) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder(question.option())
                            .type(String.class)
                            .paramLabel(question.name())
                            .description(question.text())
                            .build());
        }
        return line;
    }

    @Override
    public Integer call() {
        if (folder.toString().isBlank()) {
            throw misuse("DIR names no folder; such as: sitrep new my-crisis");
        }
        Map<Question, String> answers = answers();
        String country = answers.getOrDefault(Question.COUNTRY, "");
        if (!country.isEmpty() && !NewCrisis.isCountry(country)) {
            screen().say("`" + country
                    + "` is the name of no country that the program knows: it prints as you wrote it");
        }
        return told(new NewCrisis(answers).write(folder, templates(null)), files -> {
            written(files);
            screen().say("Next: sitrep render " + Screen.typed(folder)
                    + "   to see it: its numbers are invented, its brackets yours to fill");
            screen().say("      sitrep check " + Screen.typed(folder)
                    + "    to be told what to overwrite; begin with the file in facts/");
        });
    }

    /** Without a terminal, all that is missing is said at once. */
    private Map<Question, String> answers() {
        Scanner typed = new Scanner(around().in(), StandardCharsets.UTF_8);
        Map<Question, String> answers = new EnumMap<>(Question.class);
        List<String> missing = new ArrayList<>();
        for (Question question : Question.values()) {
            List<String> zones =
                    question == Question.ZONE ? NewCrisis.zones(answers.getOrDefault(Question.COUNTRY, "")) : List.of();
            String among = zones.size() > 1 ? " (" + String.join(", ", zones) + ")" : "";
            String given = spec().findOption(question.option()).getValue();
            String known = given == null && zones.size() == 1 ? zones.get(0) : given;
            String usual = usual(question, answers.getOrDefault(Question.ZONE, "UTC"));
            if (known == null && !screen().isTerminal() && question.wrong(usual).isPresent()) {
                missing.add(question.option() + among);
            } else {
                answers.put(question, answer(question, known, usual, among, typed));
            }
        }
        if (!missing.isEmpty()) {
            throw misuse("not given: " + String.join(", ", missing)
                    + "; on a terminal the program asks for what is missing");
        }
        return answers;
    }

    private String usual(Question question, String zone) {
        return switch (question) {
            case KIND -> "other";
            case LANGUAGES -> "en";
            case DAY ->
                LocalDate.now(around().clock().withZone(ZoneId.of(zone))).toString();
            default -> "";
        };
    }

    /** Returns what was given; or what she types, asked again while it is wrong; or what is usual. */
    private String answer(Question question, @Nullable String given, String usual, String among, Scanner typed) {
        String shown = question.text() + among + (usual.isEmpty() ? " " : " [" + usual + "] ");
        while (true) {
            Optional<String> answer = given == null ? screen().answer(shown, typed) : Optional.of(given);
            String words =
                    answer.map(String::strip).filter(some -> !some.isEmpty()).orElse(usual);
            Optional<String> wrong = question.wrong(words);
            if (wrong.isEmpty()) {
                return words;
            } else if (given != null || answer.isEmpty()) {
                throw misuse(wrong.get());
            }
            screen().say(wrong.get());
        }
    }
}
