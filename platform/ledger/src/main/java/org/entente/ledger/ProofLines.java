package org.entente.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape that tlog-proof and add-checkpoint share: header lines, one hash a line, an empty line, a checkpoint.
 */
record ProofLines(List<String> header, List<Hash> path, SignedNote note) {

    /** More hashes than these no tree counted in 64 bits needs. */
    static final int MOST_HASHES = 64;

    static ProofLines parse(String file, int headers) {
        var blank = file.indexOf("\n\n");
        Finding.PROOF_MALFORMED.unless(blank >= 0, "No empty line before the checkpoint.");
        var lines = List.of(file.substring(0, blank).split("\n", headers + MOST_HASHES + 1));
        Finding.PROOF_MALFORMED.unless(lines.size() >= headers, "The header is cut off.");
        Finding.PROOF_MALFORMED.unless(lines.size() <= headers + MOST_HASHES, "Too many hashes.");
        var path = lines.subList(headers, lines.size()).stream()
                .map(line -> StrictText.hash(line, Finding.PROOF_MALFORMED)).toList();
        return new ProofLines(lines.subList(0, headers), path, SignedNote.parse(file.substring(blank + 2)));
    }

    /** The number after a word and a space in the header line at that position. */
    long number(int position, String word) {
        var line = header.get(position);
        Finding.PROOF_MALFORMED.unless(line.startsWith(word + " "), "No line of the " + word + ".");
        return StrictText.decimal(line.substring(word.length() + 1), Finding.PROOF_MALFORMED);
    }

    String text() {
        var lines = Stream.concat(header.stream(), path.stream().map(Hash::base64));
        return lines.collect(Collectors.joining("\n", "", "\n\n")) + note;
    }
}
