package org.entente.records.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.entente.ledger.Hash;
import org.entente.ledger.Tile;
import org.entente.ledger.TileAddress;
import org.entente.ledger.TileSource;

/** The tiles as one connection reads them: a row a tile, which serves every width up to its own. */
final class TileRows implements TileSource {

    private static final String STORE = """
            insert into ledger_tile (level, tile_index, hashes)
            select * from unnest(?::smallint[], ?::bigint[], ?::bytea[])
            on conflict (level, tile_index) do update set hashes = excluded.hashes""";

    private final Connection database;

    TileRows(Connection database) {
        this.database = database;
    }

    @Override
    public Tile tile(TileAddress address) {
        var promised = address.span().width() * Hash.LENGTH;
        try (var sql = database.prepareStatement("select hashes from ledger_tile where level = ? and tile_index = ?")) {
            sql.setInt(1, address.level());
            sql.setLong(2, address.span().index());
            try (var row = sql.executeQuery()) {
                if (!row.next() || row.getBytes(1).length < promised) {
                    throw TileSource.missing(address);
                }
                return Tile.of(address, Arrays.copyOf(row.getBytes(1), promised));
            }
        } catch (SQLException e) {
            throw new TilesUnread(e);
        }
    }

    /** Stores new tiles, and those that have grown in their new width. */
    void store(List<Tile> tiles) throws SQLException {
        try (var sql = database.prepareStatement(STORE)) {
            sql.setArray(1, database.createArrayOf("smallint",
                    tiles.stream().map(tile -> (short) tile.address().level()).toArray()));
            sql.setArray(2, database.createArrayOf("bigint",
                    tiles.stream().map(tile -> tile.address().span().index()).toArray()));
            sql.setArray(3, database.createArrayOf("bytea", tiles.stream().map(Tile::bytes).toArray(byte[][]::new)));
            sql.executeUpdate();
        }
    }

    /** The database failed, which says nothing about the log. */
    static final class TilesUnread extends RuntimeException {

        private static final long serialVersionUID = 1;

        TilesUnread(SQLException cause) {
            super(cause);
        }
    }
}
