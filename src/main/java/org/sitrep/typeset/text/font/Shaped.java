package org.sitrep.typeset.text.font;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A shaped word. Immutable: any number of paragraphs share it. */
public final class Shaped {

    /** What is not seen. */
    public static final Shaped NOTHING = new Shaped(List.of(), List.of(), new BitSet());

    private final List<Cluster> clusters;
    private final int[] starts;
    private final BitSet unsafe;

    /**
     * Makes a shaped word.
     *
     * @param clusters in the order of the characters
     * @param starts the index in the word at which each cluster begins, ascending
     * @param unsafe the indexes at which the word cannot be cut without shaping both halves anew; not to be changed later
     */
    Shaped(List<Cluster> clusters, List<Integer> starts, BitSet unsafe) {
        this.clusters = List.copyOf(clusters);
        this.starts = starts.stream().mapToInt(Integer::intValue).toArray();
        this.unsafe = unsafe;
    }

    /** Returns the clusters in the order of the characters. */
    public List<Cluster> clusters() {
        return clusters;
    }

    /** Returns the number of clusters. */
    public int size() {
        return starts.length;
    }

    /** Returns a cluster. */
    public Cluster cluster(int number) {
        return clusters.get(number);
    }

    /** Returns the index in the word at which a cluster begins. */
    public int start(int cluster) {
        return starts[cluster];
    }

    /** Returns whether the word can be cut before a cluster with nothing shaped anew. */
    public boolean isSafe(int cluster) {
        return starts[cluster] == 0 || !unsafe.get(starts[cluster]);
    }

    /** Returns the clusters from one index to another, both of which begin a cluster or end the word. */
    public List<Cluster> between(int from, int to) {
        return clusters.subList(first(from), first(to));
    }

    private int first(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found < 0 ? -found - 1 : found;
    }
}
