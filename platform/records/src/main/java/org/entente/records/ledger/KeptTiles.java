package org.entente.records.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.ledger.Hash;
import org.entente.ledger.Tile;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSource;
import org.entente.ledger.TileSpan;

/** The tiles for those who read the log. Full ones never change, so those asked for lately are kept. */
@ApplicationScoped
class KeptTiles implements TileSource {

    /** 8 KiB each. */
    private static final int MOST_KEPT = 512;
    private static final int HEIGHT = 8;
    private static final String TILES = """
            select level, tile_index, hashes from ledger_tile
            where (level, tile_index) in (select * from unnest(?::smallint[], ?::bigint[]))""";

    private final LedgerRows rows;
    private final Map<TileAddress, Tile> full = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, Tile> eldest) {
            return size() > MOST_KEPT;
        }
    });

    KeptTiles(LedgerRows rows) {
        this.rows = rows;
    }

    @Override
    public Tile tile(TileAddress address) {
        return among(Set.of(address)).tile(address);
    }

    /** All that a proof about these entries needs in a tree of that size, read at once. */
    TileSource around(long size, long... indexes) {
        var wanted = new LinkedHashSet<TileAddress>();
        for (int level = 0; size >>> level * HEIGHT > 0; level++) {
            var last = (size >>> level * HEIGHT) - 1;
            wanted.add(TileAddress.of(level, last / TileSpan.FULL, size));
            for (var index : indexes) {
                wanted.add(TileAddress.of(level, Math.min(last, index >>> level * HEIGHT) / TileSpan.FULL, size));
            }
        }
        return among(wanted);
    }

    private TileSource among(Collection<TileAddress> wanted) {
        var atHand = new HashMap<TileAddress, Tile>();
        var unread = new LinkedHashSet<TileAddress>();
        for (var address : wanted) {
            var kept = full.get(whole(address));
            if (kept == null) {
                unread.add(address);
            } else {
                atHand.put(address, kept.narrowed(address.span().width()));
            }
        }
        read(unread, atHand);
        return address -> {
            if (atHand.containsKey(address)) {
                return atHand.get(address);
            }
            if (wanted.contains(address)) {
                throw TileSource.missing(address);
            }
            return tile(address);
        };
    }

    private void read(Set<TileAddress> unread, Map<TileAddress, Tile> atHand) {
        if (unread.isEmpty()) {
            return;
        }
        var levels = unread.stream().map(address -> (short) address.level()).toArray(Short[]::new);
        var indexes = unread.stream().map(address -> address.span().index()).toArray(Long[]::new);
        for (var stored : rows.list(TILES, row -> tile(row.getInt(1), row.getLong(2), row.getBytes(3)), levels, indexes)) {
            if (stored.address().span().full()) {
                full.put(stored.address(), stored);
            }
            unread.stream().filter(address -> whole(address).equals(whole(stored.address())))
                    .filter(address -> address.span().width() <= stored.address().span().width())
                    .forEach(address -> atHand.put(address, stored.narrowed(address.span().width())));
        }
    }

    private static Tile tile(int level, long index, byte[] hashes) {
        return Tile.of(new TileAddress(level, new TileSpan(index, hashes.length / Hash.LENGTH)), hashes);
    }

    private static TileAddress whole(TileAddress address) {
        return new TileAddress(address.level(), new TileSpan(address.span().index(), TileSpan.FULL));
    }
}
