package org.sitrep.app.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.app.AppRule;
import org.sitrep.check.rule.CheckRule;
import org.sitrep.delivery.DeliveryRule;
import org.sitrep.diagnostic.Rule;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.document.DocumentRule;
import org.sitrep.document.pdf.PdfRule;
import org.sitrep.edition.print.PrintRule;
import org.sitrep.edition.print.language.WordingRule;
import org.sitrep.fact.FactRule;
import org.sitrep.fact.UnknownRule;
import org.sitrep.intake.CrisisRule;
import org.sitrep.intake.geojson.LayerRule;
import org.sitrep.intake.image.ImageRule;
import org.sitrep.intake.yaml.YamlRule;
import org.sitrep.register.RegisterRule;

/** Every rule of the program, in groups. */
public final class RuleBook {

    private static final List<Chapter> CHAPTERS = List.of(
            chapter(
                    "The numbers, the words, and what an edition shows",
                    CheckRule.values(),
                    PrintRule.values(),
                    WordingRule.values()),
            chapter("What is asked for", range(AppRule.AFTER_THE_RECORD, AppRule.CANNOT_WRITE)),
            chapter("The facts", FactRule.values(), UnknownRule.values()),
            chapter("The crisis, its folder and its map", CrisisRule.values(), ImageRule.values(), LayerRule.values()),
            chapter("The files", SharedRule.values(), YamlRule.values()),
            chapter("What is issued", range(AppRule.UNANSWERED_WARNINGS, AppRule.NO_CRISIS), RegisterRule.values()),
            chapter(
                    "What is sent and listed",
                    range(AppRule.NO_EDITION_FOR_RECIPIENT, AppRule.NO_WAY),
                    DeliveryRule.values(),
                    range(DocumentRule.NO_RELIEFWEB_LISTING, DocumentRule.NO_RELIEFWEB_DISASTER)),
            chapter("What translators are given", range(AppRule.NOT_A_LANGUAGE_OF_IT, AppRule.OTHER_LANGUAGE)),
            chapter("Templates and phrases", range(DocumentRule.NO_TEMPLATE, DocumentRule.PHRASE_TWICE)),
            chapter("The PDF", PdfRule.all().toArray(Rule[]::new)));

    /**
     * Rules on one subject.
     *
     * @param heading the subject
     * @param rules the rules, in the order in which they are best read
     */
    public record Chapter(String heading, List<Rule> rules) {}

    private RuleBook() {}

    /** Returns all chapters, those that most people need first. */
    public static List<Chapter> chapters() {
        return CHAPTERS;
    }

    /** Returns all rules. */
    public static Stream<Rule> rules() {
        return CHAPTERS.stream().flatMap(chapter -> chapter.rules().stream());
    }

    /** Returns the rule of an id, such as {@code stale-figure}; none where there is no such rule. */
    public static Optional<Rule> rule(String id) {
        return rules().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static <E extends Enum<E> & Rule> Rule[] range(E first, E last) {
        return EnumSet.range(first, last).toArray(Rule[]::new);
    }

    private static Chapter chapter(String heading, Rule[]... rules) {
        return new Chapter(heading, Stream.of(rules).flatMap(Arrays::stream).toList());
    }
}
