package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The definitions of RFC 6962 section 2.1 word for word, over all leaves: an independent judge of what is computed from
 * tiles and verified by loops.
 */
final class Rfc6962 {
    private final List<Hash> leaves;
    private final Map<List<Integer>, Hash> known = new HashMap<>();

    Rfc6962(List<Hash> leaves) {
        this.leaves = leaves;
    }

    Hash root(int size) {
        return size == 0 ? Hash.EMPTY_TREE : root(0, size);
    }

    private Hash root(int begin, int end) {
        if (end - begin == 1) {
            return leaves.get(begin);
        }
        var key = List.of(begin, end);
        var root = known.get(key);
        if (root == null) {
            var middle = begin + split(end - begin);
            root = Hash.ofNode(root(begin, middle), root(middle, end));
            known.put(key, root);
        }
        return root;
    }

    List<Hash> path(int index, int size) {
        return path(index, 0, size);
    }

    private List<Hash> path(int index, int begin, int end) {
        if (end - begin == 1) {
            return new ArrayList<>();
        }
        var middle = begin + split(end - begin);
        var left = index < middle;
        var path = left ? path(index, begin, middle) : path(index, middle, end);
        path.add(left ? root(middle, end) : root(begin, middle));
        return path;
    }

    List<Hash> proof(int oldSize, int size) {
        return oldSize == 0 ? List.of() : proof(oldSize, 0, size, true);
    }

    private List<Hash> proof(int oldEnd, int begin, int end, boolean whole) {
        if (oldEnd == end) {
            return new ArrayList<>(whole ? List.of() : List.of(root(begin, end)));
        }
        var middle = begin + split(end - begin);
        var left = oldEnd <= middle;
        var proof = left ? proof(oldEnd, begin, middle, whole) : proof(oldEnd, middle, end, false);
        proof.add(left ? root(middle, end) : root(begin, middle));
        return proof;
    }

    /** Whether the path leads from the leaf to the root, by the recursion that made it. */
    static boolean includes(InclusionProof proof, Hash leaf, Hash root) {
        return root.equals(rootFrom(leaf, proof.index(), proof.size(), proof.path()));
    }

    private static Hash rootFrom(Hash leaf, long index, long size, List<Hash> path) {
        if (size == 1 || path.isEmpty()) {
            return size == 1 && path.isEmpty() ? leaf : null;
        }
        var middle = split(size);
        var rest = path.subList(0, path.size() - 1);
        var sibling = path.get(path.size() - 1);
        var below = index < middle ? rootFrom(leaf, index, middle, rest)
                : rootFrom(leaf, index - middle, size - middle, rest);
        if (below == null) {
            return null;
        }
        return index < middle ? Hash.ofNode(below, sibling) : Hash.ofNode(sibling, below);
    }

    /** Whether the proof leads to both roots, by the recursion that made it. */
    static boolean continues(ConsistencyProof proof, Hash oldRoot, Hash newRoot) {
        if (proof.oldSize() == 0) {
            return proof.path().isEmpty() && oldRoot.equals(Hash.EMPTY_TREE)
                    && (proof.newSize() > 0 || newRoot.equals(Hash.EMPTY_TREE));
        }
        var roots = rootsFrom(oldRoot, proof.oldSize(), proof.newSize(), true, proof.path());
        return List.of(oldRoot, newRoot).equals(roots);
    }

    private static List<Hash> rootsFrom(Hash oldRoot, long oldSize, long size, boolean whole, List<Hash> path) {
        if (oldSize == size) {
            var rest = whole ? List.of(oldRoot) : path;
            return rest.size() == 1 && (!whole || path.isEmpty()) ? List.of(rest.get(0), rest.get(0)) : null;
        }
        if (path.isEmpty()) {
            return null;
        }
        var middle = split(size);
        var rest = path.subList(0, path.size() - 1);
        var sibling = path.get(path.size() - 1);
        var left = oldSize <= middle;
        var below = left ? rootsFrom(oldRoot, oldSize, middle, whole, rest)
                : rootsFrom(oldRoot, oldSize - middle, size - middle, false, rest);
        if (below == null) {
            return null;
        }
        return left ? List.of(below.get(0), Hash.ofNode(below.get(1), sibling))
                : List.of(Hash.ofNode(sibling, below.get(0)), Hash.ofNode(sibling, below.get(1)));
    }

    private static int split(long count) {
        var middle = 1;
        while (middle * 2L < count) {
            middle *= 2;
        }
        return middle;
    }
}
