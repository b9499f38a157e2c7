package org.entente.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive entries as the log serves them, each after its length in two bytes (c2sp.org/tlog-tiles, "Log entries").
 */
public final class EntryBundle {
    /** The longest entry whose length two bytes can tell. */
    public static final int LONGEST_ENTRY = 0xffff;

    private final List<byte[]> entries;

    private EntryBundle(List<byte[]> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Entries as stored, one to 256 of them. */
    public static EntryBundle of(List<byte[]> entries) {
        var count = !entries.isEmpty() && entries.size() <= TileSpan.FULL;
        Finding.BUNDLE_MALFORMED.unless(count, entries.size() + " entries.");
        var length = entries.stream().allMatch(entry -> entry.length <= LONGEST_ENTRY);
        Finding.BUNDLE_MALFORMED.unless(length, "An entry of more than 65,535 bytes.");
        return new EntryBundle(entries.stream().map(byte[]::clone).toList());
    }

    /** Reads exactly {@code width} entries; a byte less or more is refused. */
    public static EntryBundle parse(byte[] bundle, int width) {
        var rest = ByteBuffer.wrap(bundle);
        var entries = new ArrayList<byte[]>();
        while (rest.hasRemaining()) {
            Finding.BUNDLE_MALFORMED.unless(rest.remaining() >= Short.BYTES, "A length is cut off.");
            var length = Short.toUnsignedInt(rest.getShort());
            Finding.BUNDLE_MALFORMED.unless(rest.remaining() >= length, "An entry is cut off.");
            var entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        Finding.BUNDLE_MALFORMED.unless(entries.size() == width, entries.size() + " entries instead of " + width + ".");
        return of(entries);
    }

    /** Refuses unless these are the entries of the bottom tile with the same place. */
    public void verify(Tile tile) {
        var span = tile.address().span();
        Finding.BUNDLE_MALFORMED.unless(entries.size() == span.width(), entries.size() + " entries for " + tile + ".");
        for (int i = 0; i < entries.size(); i++) {
            var same = Hash.ofLeaf(entries.get(i)).equals(tile.hash(i));
            Finding.ENTRY_HASH_MISMATCH.unless(same, "Index " + (span.first() + i) + ".");
        }
    }

    public List<byte[]> entries() {
        return entries.stream().map(byte[]::clone).toList();
    }

    public byte[] bytes() {
        var length = entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        var bundle = ByteBuffer.allocate(length);
        entries.forEach(entry -> bundle.putShort((short) entry.length).put(entry));
        return bundle.array();
    }
}
