package org.jiceng.governance.ledger.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over a list that grows at its end; holds one digest for each power of two of its size.
 *
 * @basis RFC 6962, section 2.1
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest hash;
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    MerkleTree(DigestAlgorithm algorithm) {
        hash = algorithm.newDigest();
    }

    /** Adds a leaf. */
    void add(byte[] content) {
        byte[] peak = leaf(hash, content);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            peak = node(hash, peaks.remove(peaks.size() - 1), peak);
        }
        peaks.add(peak);
        size++;
    }

    /** The root over all leaves so far, of which there must be one. */
    byte[] root() {
        byte[] root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(hash, peaks.get(i), root);
        }
        return root;
    }

    static byte[] leaf(MessageDigest hash, byte[] content) {
        return hash(hash, LEAF, content, new byte[0]);
    }

    static byte[] node(MessageDigest hash, byte[] left, byte[] right) {
        return hash(hash, NODE, left, right);
    }

    /** Joined first: one call of the digest costs less than three. */
    private static byte[] hash(MessageDigest hash, byte prefix, byte[] left, byte[] right) {
        byte[] joined = new byte[1 + left.length + right.length];
        joined[0] = prefix;
        System.arraycopy(left, 0, joined, 1, left.length);
        System.arraycopy(right, 0, joined, 1 + left.length, right.length);
        return hash.digest(joined);
    }
}
