package org.sitrep.attack;

import java.util.List;

/**
 * One attack: what is done to the room, and the commands that then meet it.
 *
 * @param name what it is, to find it again
 * @param file the file that it touches, below the room
 * @param deed does it
 * @param commands what is run after it, each with the room as the deed left it
 */
record Attack(String name, String file, Deed deed, List<Order> commands) {

    /** Does something to the room. */
    @FunctionalInterface
    interface Deed {
        void on(Ground ground);
    }

    /**
     * A command, and where it may write.
     *
     * @param words the command; {@code @NAME} stands for a path below the room
     * @param mayWrite the beginnings of the names, below the room, of what it may add or change when all is well
     */
    record Order(List<String> words, List<String> mayWrite) {

        static Order of(String words, String... mayWrite) {
            return new Order(List.of(words.split(" ")), List.of(mayWrite));
        }

        Command in(Ground ground) {
            return new Command(
                    ground,
                    words.stream()
                            .map(word -> word.startsWith("@") ? ground.at(word.substring(1)) : word)
                            .toList());
        }
    }
}
