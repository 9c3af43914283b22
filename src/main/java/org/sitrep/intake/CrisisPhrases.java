package org.sitrep.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitrep.diagnostic.Checked;
import org.sitrep.intake.yaml.InputFile;
import org.sitrep.intake.yaml.TextFile;

/** Reads the wording that a crisis brings along, in its folder {@code phrases}; most bring none. */
public final class CrisisPhrases {

    private CrisisPhrases() {}

    /**
     * Reads every phrase file, unchecked.
     *
     * @param crisis the crisis's folder; findings name its files as it is given here, which must be one
     * @return the text of each file by its path as the user would type it, which ends in the language and {@code .properties};
     *     errors for those that cannot be read, warnings for those that are not
     */
    public static Checked<SortedMap<String, String>> read(Path crisis) {
        FolderListing listing = new FolderListing(crisis, Map.of());
        boolean isCrisis = listing.exists() && listing.single("crisis").isPresent();
        List<InputFile> files = isCrisis ? listing.phrases() : List.of();
        SortedMap<String, String> texts = new TreeMap<>();
        return Checked.unlessErrors(files, listing.findings())
                .then(found -> Checked.all(found.stream()
                        .map(file -> TextFile.read(file.path(), file.name())
                                .map(text -> texts.put(file.name(), text) == null))
                        .toList()))
                .map(read -> texts);
    }
}
