package org.sitrep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the manual. */
@Command(
        name = "manual",
        headerHeading = "Examples:%n"
                + "  sitrep manual                                       the pages there are%n"
                + "  sitrep manual first                                 from nothing to a report%n"
                + "%n",
        header = "Prints a page of the manual for reporting officers.",
        footer = {"", "Exit status: 0 printed, 2 there is no such page."})
final class ManualCommand extends ScreenCommand {

    private static final String INDEX = "index";
    private static final Pattern PAGE = Pattern.compile("\\]\\(([a-z-]+)\\.md\\)");

    @Parameters(
            index = "0",
            paramLabel = "PAGE",
            defaultValue = INDEX,
            description = "The page; the list of them if not given.")
    private String page = INDEX;

    @Override
    public Integer call() {
        List<String> pages = pages();
        if (!pages.contains(page)) {
            String others = "its pages are " + String.join(", ", pages);
            return unknown("the manual has no page", page, pages, others);
        }
        screen().result(text(page).stripTrailing());
        return 0;
    }

    /** Returns the names of all pages, the index first: it links to each of the others. */
    private static List<String> pages() {
        Stream<String> linked = PAGE.matcher(text(INDEX)).results().map(link -> link.group(1));
        return Stream.concat(Stream.of(INDEX), linked).distinct().toList();
    }

    private static String text(String page) {
        try (InputStream in = ManualCommand.class.getResourceAsStream("/manual/" + page + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks a page of its manual: " + page);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
