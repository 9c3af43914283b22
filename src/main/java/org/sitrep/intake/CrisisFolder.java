package org.sitrep.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.diagnostic.Checked;
import org.sitrep.diagnostic.Enough;
import org.sitrep.diagnostic.Finding;
import org.sitrep.diagnostic.Place;
import org.sitrep.fact.Ledger;
import org.sitrep.fact.crisis.Crisis;
import org.sitrep.fact.entry.Entry;
import org.sitrep.fact.map.MapFeature;
import org.sitrep.fact.quantity.Counting;
import org.sitrep.intake.facts.BrokenReferences;
import org.sitrep.intake.facts.Claims;
import org.sitrep.intake.facts.EntryAssembly;
import org.sitrep.intake.facts.FactsFile;
import org.sitrep.intake.geojson.MapLayers;
import org.sitrep.intake.image.HouseStyle;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.Mapping;
import org.sitrep.intake.yaml.Node;
import org.sitrep.intake.yaml.OtherCalendars;
import org.sitrep.intake.yaml.Tree;
import org.sitrep.intake.yaml.YamlRule;

/** Reads the folder of a crisis. */
public final class CrisisFolder {

    private CrisisFolder() {}

    /**
     * Reads crisis.yaml, sources.yaml, every file of facts and every map layer; each but the layers may be JSON instead. Facts are read in the order of
     * their files' names.
     *
     * @param folder the folder; findings name its files as it is given here
     * @return the ledger, with warnings if there are any; or everything that stands in its way, in the order of the files
     */
    public static Checked<Ledger> read(Path folder) {
        return read(folder, Map.of());
    }

    /** Reads a crisis as it would be with other words in some of its files, by the names that findings give them. */
    public static Checked<Ledger> read(Path folder, Map<String, String> instead) {
        FolderListing listing = new FolderListing(folder, instead);
        if (!listing.exists()) {
            return Checked.failed(listing.findings());
        }
        CrisisFiles declared = CrisisFiles.read(listing.single("crisis"), listing.single("sources"));
        Checked<Crisis> crisis = crisis(listing, declared).then(found -> HouseStyle.read(folder, found));
        Function<String, Counting> counting = id -> crisis.value()
                .<Counting>map(c -> c.vocabulary().indicators().get(id))
                .orElse(Counting.UNKNOWN);
        List<FactsFile> files = listing.facts().parallelStream()
                .map(file -> FactsFile.read(file, counting))
                .toList();
        List<Tree> layers = listing.layers().stream().map(CrisisFolder::layer).toList();
        List<Finding> findings = new ArrayList<>(listing.findings());
        files.forEach(file -> findings.addAll(file.findings()));
        findings.addAll(crisis.findings());
        // Without a crisis every place and source would be unknown: then only the faults within each file are reported.
        return crisis.value()
                .map(c -> withLayers(
                        c, MapLayers.of(layers, c, declared.crisis().orElseThrow()), declared, files, findings))
                .orElseGet(() -> Checked.failed(sorted(findings)));
    }

    /** JSON of another ending may be anything, such as the settings of a map program. */
    private static Tree layer(InputFile file) {
        Tree tree = MapLayers.read(file);
        boolean isNamedOne = file.name().toLowerCase(Locale.ROOT).endsWith(".geojson");
        return isNamedOne || tree.root().filter(MapLayers::isLayer).isPresent()
                ? tree
                : new Tree(
                        Optional.empty(),
                        List.of(CrisisRule.IGNORED_FILE.finding(
                                Place.of(file.name()),
                                "not read: it holds no GeoJSON FeatureCollection",
                                "export the layer as GeoJSON, or move the file elsewhere")));
    }

    /**
     * Reads what a crisis declares, and none of its facts: for what has been issued already, they matter no more.
     *
     * @param folder the folder
     * @return the crisis, or everything that stands in its way
     */
    public static Checked<Crisis> declared(Path folder) {
        FolderListing listing = new FolderListing(folder, Map.of());
        if (!listing.exists()) {
            return Checked.failed(listing.findings());
        }
        Checked<Crisis> crisis = crisis(listing, CrisisFiles.read(listing.single("crisis"), listing.single("sources")));
        return crisis.value().isPresent() ? crisis : Checked.failed(sorted(crisis.findings()));
    }

    private static Checked<Crisis> crisis(FolderListing listing, CrisisFiles declared) {
        boolean readable = declared.crisis().isPresent() && declared.sources().isPresent();
        return readable
                ? declared.decode()
                : Checked.failed(Stream.concat(
                                listing.findings().stream().filter(Finding::isError), declared.findings().stream())
                        .toList());
    }

    private static Checked<Ledger> withLayers(
            Crisis crisis,
            Checked<List<MapFeature>> layers,
            CrisisFiles declared,
            List<FactsFile> files,
            List<Finding> findings) {
        findings.addAll(layers.findings());
        ZoneTimes times = new ZoneTimes(crisis.setting().zone());
        findings.addAll(Enough.of(Stream.concat(
                        Stream.of(declared.crisis(), declared.sources()).flatMap(Optional::stream),
                        files.stream().flatMap(file -> file.root().stream()))
                .flatMap(root -> Stream.concat(times.check(root), OtherCalendars.in(root)))));
        Checked<Ledger> ledger = ledger(crisis, declared.crisis().orElseThrow(), files, findings);
        return layers.value()
                .map(found -> ledger.map(made -> made.withLayers(found)))
                .orElseGet(() -> Checked.failed(ledger.findings()));
    }

    private static Checked<Ledger> ledger(Crisis crisis, Mapping node, List<FactsFile> files, List<Finding> findings) {
        boolean lost = files.stream().anyMatch(FactsFile::lost);
        List<Node> broken = new ArrayList<>(all(files, FactsFile::broken));
        EntryAssembly assembly = new EntryAssembly(crisis, all(files, FactsFile::sound), Claims.of(lost, broken));
        broken.addAll(assembly.broken());
        Claims claims = Claims.of(lost, broken);
        Checked<Ledger> ledger = Ledger.of(crisis, assembly.entries());
        List<Finding> unknown =
                Enough.of(new BrokenReferences(crisis.vocabulary()).check(all(files, FactsFile::broken)));
        Set<Place> named = unknown.stream().map(Finding::place).collect(Collectors.toSet());
        // A name in place of an id is no id, but what was meant is more to know than how an id is written.
        findings.removeIf(found -> found.rule() == YamlRule.WRONG_VALUE && named.contains(found.place()));
        Set<Place> told = findings.stream().map(Finding::place).collect(Collectors.toSet());
        unknown.stream().filter(found -> !told.contains(found.place())).forEach(findings::add);
        findings.addAll(assembly.findings());
        Map<String, Entry> recorded = Ledger.byId(assembly.entries());
        Stream.of(ledger.findings().stream(), new FrontRules(crisis, node, recorded).check())
                .flatMap(s -> s)
                .filter(finding -> !claims.explain(finding))
                .forEach(findings::add);
        List<Finding> all = sorted(findings);
        return ledger.value().map(made -> Checked.unlessErrors(made, all)).orElseGet(() -> Checked.failed(all));
    }

    private static <T> List<T> all(List<FactsFile> files, Function<FactsFile, List<T>> part) {
        return files.stream().map(part).flatMap(Collection::stream).toList();
    }

    /** What two checks find at the same place, in the same words, is reported once. */
    private static List<Finding> sorted(List<Finding> findings) {
        return Enough.inEachFile(findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::place))
                .toList());
    }
}
