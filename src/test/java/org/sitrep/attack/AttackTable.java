package org.sitrep.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each class of attack was tried, and what did not hold. */
final class AttackTable {

    private final Map<String, List<List<String>>> tried = new LinkedHashMap<>();

    /** Puts one attack on record, with what did not hold. */
    void record(String kind, List<String> complaints) {
        tried.computeIfAbsent(kind, k -> new ArrayList<>()).add(List.copyOf(complaints));
    }

    /** Puts attacks on record that were tried together, with what did not hold in any of them. */
    void record(String kind, int times, List<String> complaints) {
        for (int i = 0; i < Math.max(times, complaints.size()); i++) {
            record(kind, i < complaints.size() ? List.of(complaints.get(i)) : List.of());
        }
    }

    /** Returns what did not hold in a class of attacks. */
    List<String> failures(String kind) {
        return tried.getOrDefault(kind, List.of()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static long failed(List<List<String>> attacks) {
        return attacks.stream().filter(complaints -> !complaints.isEmpty()).count();
    }

    /** Prints the table, and keeps it with every failure in a file. */
    void print(Path file) {
        StringBuilder table = new StringBuilder(line("class", "tried", "failed"));
        tried.forEach((kind, attacks) ->
                table.append(line(kind, Integer.toString(attacks.size()), Long.toString(failed(attacks)))));
        System.out.print(table);
        tried.forEach((kind, attacks) -> attacks.stream()
                .flatMap(List::stream)
                .forEach(complaint -> table.append("\n== " + kind + ": " + complaint + "\n")));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String kind, String tried, String failed) {
        return "%-32s %7s %7s%n".formatted(kind, tried, failed);
    }
}
