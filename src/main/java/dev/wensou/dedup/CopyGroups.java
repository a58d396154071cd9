package dev.wensou.dedup;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The copies in a collection, as groups. Two that are copies by the rule are in one group, and so are all that hang
 * together by copies: a group does not depend on the order in which its articles came. Immutable; safe for any number of
 * threads. Takes 4 bytes an article and 4 more for each that has a copy.
 */
public final class CopyGroups {
    /** The group of an article without copies. */
    public static final int ALONE = -1;
    /** In {@link #next}: an article that was not there before. */
    public static final int FRESH = -1;
    /** In {@link #next}: a number whose article is not to be grouped any more. */
    public static final int GONE = -2;
    /** Where more than one in so many is fresh, all are grouped anew: that is then the faster way. */
    private static final int FRESH_SHARE = 16;

    private final int[] groups;
    private final int[][] members;

    private CopyGroups(int[] groups, int[][] members) {
        this.groups = groups;
        this.members = members;
    }

    /** The groups of a collection of which nothing is known yet. */
    public static CopyGroups of(Signatures signatures, CopyRule rule) {
        var sets = new DisjointSets(signatures.size());
        new BandedSearch(signatures, new CopyCheck(signatures, rule), sets).run();
        return gathered(sets, signatures.size());
    }

    /**
     * The groups of a later state of this collection. Only what is fresh is looked at, and what has lost an article; the
     * result is the one of {@link #of}.
     *
     * @param before for each number its number in this collection, {@link #FRESH} or {@link #GONE}
     */
    public CopyGroups next(int[] before, Signatures signatures, CopyRule rule) {
        var left = new int[members.length];
        for (var number : before) {
            if (number >= 0 && groups[number] != ALONE) {
                left[groups[number]]++;
            }
        }
        var sets = new DisjointSets(before.length);
        var fresh = new BitSet(before.length);
        var first = new int[members.length];
        Arrays.fill(first, -1);
        for (var number = 0; number < before.length; number++) {
            var group = before[number] < 0 ? ALONE : groups[before[number]];
            if (before[number] == FRESH || group != ALONE && left[group] < members[group].length) {
                fresh.set(number);
            } else if (group != ALONE && first[group] < 0) {
                first[group] = number;
            } else if (group != ALONE) {
                sets.join(first[group], number);
            }
        }
        if ((long) fresh.cardinality() * FRESH_SHARE > before.length) {
            return of(signatures, rule);
        }
        if (!fresh.isEmpty()) {
            new FreshSearch(signatures, new CopyCheck(signatures, rule), sets, fresh).run();
        }
        return gathered(sets, before.length);
    }

    /** How many articles there are, with copies or without. */
    public int size() {
        return groups.length;
    }

    /** The number of groups, each of two articles or more. */
    public int count() {
        return members.length;
    }

    /** The group of an article, or {@link #ALONE}. */
    public int groupOf(int number) {
        return groups[number];
    }

    /** A number that an article has in common with its copies, and with no others. */
    public int storyOf(int number) {
        return groups[number] == ALONE ? -1 - number : groups[number];
    }

    /** The articles of a group, ascending. */
    public int[] members(int group) {
        return members[group].clone();
    }

    private static CopyGroups gathered(DisjointSets sets, int size) {
        var groups = new int[size];
        Arrays.fill(groups, ALONE);
        var count = 0;
        var sizes = new int[16];
        for (var number = 0; number < size; number++) {
            var least = sets.least(number);
            if (least == number) {
                continue;
            }
            if (groups[least] == ALONE) {
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, count * 2);
                }
                groups[least] = count;
                sizes[count++] = 1;
            }
            groups[number] = groups[least];
            sizes[groups[least]]++;
        }
        return new CopyGroups(groups, members(groups, Arrays.copyOf(sizes, count)));
    }

    private static int[][] members(int[] groups, int[] sizes) {
        var members = new int[sizes.length][];
        var filled = new int[sizes.length];
        for (var number = 0; number < groups.length; number++) {
            var group = groups[number];
            if (group != ALONE) {
                if (members[group] == null) {
                    members[group] = new int[sizes[group]];
                }
                members[group][filled[group]++] = number;
            }
        }
        return members;
    }
}
