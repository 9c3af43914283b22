package org.sitrep.intake.facts;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Enough;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.SharedRule;
import org.sitrep.diagnostic.Suggestion;
import org.sitrep.fact.calendar.OtherCalendar;
import org.sitrep.fact.entry.Moment;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.intake.schema.Shape;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Mapping.Member;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.Sequence;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.ValueCheck;
import org.sitrep.intake.yaml.YamlRule;

/**
 * One file of facts, its entries sorted into sound and broken ones.
 *
 * @param sound the entries that can be decoded, in the order of the file
 * @param broken the entries that cannot
 * @param root the whole file; absent where it could not be read
 * @param lost whether the file could not be read as a list of entries at all
 * @param findings what is wrong with it
 */
public record FactsFile(
        List<RawEntry> sound, List<Node> broken, Optional<Node> root, boolean lost, List<Finding> findings) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The file without its entries: each of them is held against the shape of its kind. */
    private static final class Frame {
        static final Shape SHAPE = Shape.of("facts", "");
        static final Shape ENTRY = Shape.of("facts", "/$defs/entry");
    }

    /**
     * Reads a file of facts.
     *
     * @param file the file
     * @param counting what an indicator counts, by its id
     */
    public static FactsFile read(InputFile file, Function<String, Counting> counting) {
        Tree tree = Frame.SHAPE.read(file);
        List<Finding> findings = new ArrayList<>(tree.findings());
        Optional<Node> root = tree.root();
        if (root.isEmpty()) {
            return new FactsFile(List.of(), List.of(), root, true, findings);
        }
        // A key that was refused is not unknown as well.
        frame(root.get()).stream().filter(finding -> !isAt(finding, tree)).forEach(findings::add);
        otherDay(file, root.get()).ifPresent(findings::add);
        boolean list =
                root.get().get("facts").filter(Sequence.class::isInstance).isPresent();
        return list
                ? entries(tree, (Mapping) root.get(), new Errors(findings, counting))
                : new FactsFile(List.of(), List.of(), root, true, findings);
    }

    private static boolean isAt(Finding finding, Tree tree) {
        return tree.errors().stream().anyMatch(known -> known.place().equals(finding.place()));
    }

    private static List<Finding> frame(Node root) {
        if (!(root instanceof Mapping mapping)) {
            return List.of(YamlRule.NO_FACTS_FILE.finding(
                    root.place(),
                    "expected `known:` and `facts:` at the top of the file",
                    "begin with `known: 2016-09-25`, the day all of it became known; the entries stand below"
                            + " `facts:`"));
        }
        List<Finding> values = mapping.get("known").stream()
                .flatMap(known -> ValueCheck.of(mapping, false))
                .toList();
        return Stream.concat(Frame.SHAPE.check(withoutEntries(mapping)).stream(), values.stream())
                .toList();
    }

    private static Mapping withoutEntries(Mapping root) {
        return new Mapping(
                root.members().stream().map(FactsFile::withoutEntries).toList(), root.spot());
    }

    private static Member withoutEntries(Member member) {
        boolean entries = member.key().equals("facts") && member.value() instanceof Sequence;
        Node value = entries ? new Sequence(List.of(), member.value().spot()) : member.value();
        return new Member(member.key(), member.line(), member.column(), value);
    }

    private static FactsFile entries(Tree tree, Mapping root, Errors errors) {
        Optional<Moment> known = root.get("known").flatMap(FactsFile::known);
        List<RawEntry> sound = new ArrayList<>();
        List<Node> broken = new ArrayList<>();
        Set<String> damaged = tree.damaged();
        for (Node node : root.get("facts").orElseThrow().items()) {
            boolean isDamaged =
                    !damaged.isEmpty() && damaged.contains(node.place().pointer());
            if (!isDamaged && errors.add(node) && known.isPresent()) {
                Mapping entry = (Mapping) node;
                sound.add(new RawEntry(EntryKind.of(entry).get(0), entry, known.get()));
            } else {
                broken.add(node);
            }
        }
        return new FactsFile(sound, broken, Optional.of(root), false, errors.findings());
    }

    /**
     * The errors of entries, until there are enough of them: then all further entries count as broken.
     *
     * @param findings where they are added
     * @param counting what an indicator counts, by its id
     */
    private record Errors(List<Finding> findings, Function<String, Counting> counting) {

        /** Returns whether an entry is sound. */
        boolean add(Node node) {
            if (findings.size() >= Enough.MAX_ERRORS) {
                boolean isSaid = findings.get(findings.size() - 1).rule() == SharedRule.TOO_MANY_ERRORS;
                findings.addAll(isSaid ? List.of() : List.of(Enough.last(node.place())));
                return false;
            }
            List<Finding> wrong = check(node, counting);
            findings.addAll(wrong);
            return wrong.stream().noneMatch(Finding::isError);
        }
    }

    /** A file named for one day that states another has a typing error in one of the two. */
    private static Optional<Finding> otherDay(InputFile file, Node root) {
        Matcher named = DAY.matcher(file.path().getFileName().toString());
        Optional<Node> known = root.get("known");
        return known.flatMap(FactsFile::known)
                .filter(moment ->
                        named.lookingAt() && !named.group().equals(moment.date().toString()))
                .map(moment -> YamlRule.OTHER_DAY.finding(
                        known.orElseThrow().place(),
                        "the file is named for " + named.group() + " and states that it was known on " + moment.date(),
                        OtherCalendar.hint(named.group()).orElse("correct the one that is wrong")));
    }

    private static Optional<Moment> known(Node known) {
        try {
            return known.single().map(moment -> Moment.parse(moment.text()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Finding> check(Node node, Function<String, Counting> counting) {
        if (!(node instanceof Mapping entry)) {
            Finding wrong = Frame.ENTRY.mistyped(node);
            return List.of(YamlRule.NO_ENTRY.finding(wrong.place(), wrong.message(), wrong.hint()));
        }
        List<EntryKind> kinds = EntryKind.of(entry);
        return kinds.size() == 1
                ? check(kinds.get(0), entry, counting)
                : List.of(kinds.isEmpty() ? noKind(entry) : kinds(entry));
    }

    /** Returns everything that is wrong with an entry of a kind. */
    static List<Finding> check(EntryKind kind, Mapping entry, Function<String, Counting> counting) {
        List<Finding> shape = kind.shape().check(entry);
        List<Finding> values =
                ValueCheck.of(entry, kind == EntryKind.NOTE, counting).toList();
        return values.isEmpty()
                ? shape
                : Stream.concat(shape.stream(), values.stream()).toList();
    }

    private static Finding noKind(Mapping entry) {
        Optional<Member> meant = entry.members().stream()
                .filter(member ->
                        Suggestion.nearest(member.key(), EntryKind.keys()).isPresent())
                .findFirst();
        return YamlRule.NO_KIND.finding(
                meant.map(Member::keyPlace).orElseGet(entry::place),
                "an entry without a kind: expected one of the keys " + String.join(", ", EntryKind.keys()),
                meant.map(member -> Suggestion.hint(member.key(), EntryKind.keys()))
                        .orElse("its first key says what an entry is"));
    }

    private static Finding kinds(Mapping entry) {
        List<Member> kinds = entry.members().stream()
                .filter(member -> EntryKind.keys().contains(member.key()))
                .toList();
        String found = kinds.stream().map(member -> "`" + member.key() + "`").collect(Collectors.joining(" and "));
        return YamlRule.TWO_KINDS.finding(
                kinds.get(1).keyPlace(),
                "an entry of two kinds: found " + found,
                "make an entry of each: begin the second with `- `");
    }
}
