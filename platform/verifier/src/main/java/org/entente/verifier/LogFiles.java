package org.entente.verifier;

import java.util.Optional;

import org.entente.ledger.Tile;
import org.entente.ledger.TileSource;

/**
 * A log's files under the paths that it serves them at: a folder, or an address on the web.
 */
interface LogFiles {
    /** Far above what 256 entries of 65,535 bytes need, or their Disclosures. */
    int LARGEST = 128 << 20;

    /** The file, or nothing if there is none; {@link NotChecked} if that cannot be found out. */
    Optional<byte[]> read(String path);

    default byte[] require(String path) {
        return read(path).orElseThrow(() -> Breach.RESOURCE_MISSING.because(path));
    }

    default TileSource tiles() {
        return address -> Tile.of(address, require(address.path()));
    }

    static LogFiles at(String place) {
        return at(place, Optional.empty());
    }

    static LogFiles at(String place, Optional<String> token) {
        return place.startsWith("http://") || place.startsWith("https://") ? new WebFiles(place, token)
                : new FolderFiles(GivenFiles.path(place));
    }
}
