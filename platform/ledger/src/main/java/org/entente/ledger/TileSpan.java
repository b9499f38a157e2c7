package org.entente.ledger;

import java.util.regex.Pattern;

/**
 * A tile's place in its row: the index, and how many of its 256 places are meant. Written {@code x001/x234/067.p/5}
 * (c2sp.org/tlog-tiles, "Merkle Tree"); entry bundles are addressed the same way.
 */
public record TileSpan(long index, int width) {
    /** How many hashes or entries a full tile or bundle has. */
    public static final int FULL = 256;

    private static final Pattern PATH = Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TileSpan {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("There is no tile " + index + " of width " + width + ".");
        }
    }

    /** What tile {@code index} holds in a row of {@code population} hashes or entries. */
    public static TileSpan of(long index, long population) {
        return new TileSpan(index, (int) Math.min(FULL, population - index * FULL));
    }

    /** Reads the one valid spelling; refuses all others as {@link Finding#PATH_MALFORMED}. */
    public static TileSpan parse(String path) {
        var match = PATH.matcher(path);
        Finding.PATH_MALFORMED.unless(match.matches(), path);
        var index = Long.parseLong(match.group(1).replaceAll("[x/]", ""));
        var width = match.group(2) == null ? FULL : Integer.parseInt(match.group(2));
        var known = width < FULL || match.group(2) == null;
        Finding.PATH_MALFORMED.unless(known && new TileSpan(index, width).path().equals(path), path);
        return new TileSpan(index, width);
    }

    public String path() {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return full() ? path.toString() : path.append(".p/").append(width).toString();
    }

    public boolean full() {
        return width == FULL;
    }

    /** The position in the row of the first hash or entry. */
    public long first() {
        return index * FULL;
    }

    /** Whether a row of that many hashes or entries covers this span. */
    public boolean within(long population) {
        return index < population / FULL || index == population / FULL && width <= population % FULL;
    }
}
