package org.sitrep.intake.yaml;

import java.util.List;
import java.util.Optional;
import org.sitrep.diagnostic.Place;

/**
 * Keys with their values. No key stands twice.
 *
 * @param members the keys and values, in their order
 * @param spot where it begins
 */
public record Mapping(List<Member> members, Spot spot) implements Node {

    public Mapping {
        members = List.copyOf(members);
    }

    @Override
    public Optional<Node> get(String key) {
        return member(key).map(Member::value);
    }

    /** Returns a key with its value. */
    public Optional<Member> member(String key) {
        for (Member member : members) {
            if (member.key().equals(key)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /** Returns the keys, in their order. */
    public List<String> keys() {
        return members.stream().map(Member::key).toList();
    }

    /**
     * A key with its value. Keys and values of one mapping may come from several files, where one entry corrects another.
     *
     * @param key the key
     * @param line the line of the key, counted from 1
     * @param column the column of the key, counted from 1
     * @param value the value
     */
    public record Member(String key, int line, int column, Node value) {

        /** Returns the place of the key. */
        public Place keyPlace() {
            return value.spot().place(line, column);
        }
    }
}
