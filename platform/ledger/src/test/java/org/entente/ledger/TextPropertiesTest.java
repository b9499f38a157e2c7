package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for all texts: what is written reads back, and nothing else is read as the same. */
class TextPropertiesTest {
    @Provide
    static Arbitrary<Object> json() {
        return json(4);
    }

    private static Arbitrary<Object> json(int depth) {
        var largest = CanonicalJson.LARGEST_NUMBER;
        var texts = Arbitraries.strings().all().ofMaxLength(12).filter(TextPropertiesTest::whole);
        Arbitrary<Object> plain = Arbitraries.oneOf(texts.asGeneric(),
                Arbitraries.longs().between(-largest, largest).asGeneric(), Arbitraries.of(true, false).asGeneric());
        if (depth == 0) {
            return plain;
        }
        return Arbitraries.oneOf(plain, json(depth - 1).list().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(texts, json(depth - 1)).ofMaxSize(4).asGeneric());
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(code -> Character.getType(code) == Character.SURROGATE);
    }

    @Property
    void json_reads_back_as_it_was_written_and_has_one_canonical_form(@ForAll("json") Object value) {
        var text = CanonicalJson.write(List.of(value));
        assertEquals(List.of(value), CanonicalJson.read(text));
        assertEquals(text, CanonicalJson.write(CanonicalJson.read(text)));
    }

    @Property
    void a_disclosure_reads_back_as_it_was_written(@ForAll("json") Object value, @ForAll @Size(16) byte[] salt) {
        var disclosure = Disclosure.of(salt, "state", value);
        assertEquals(value, Disclosure.parse(disclosure.text()).value());
        assertEquals(disclosure.digest(), Disclosure.parse(disclosure.text()).digest());
    }

    @Property
    void a_tile_path_reads_back_as_it_was_written(@ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        var span = new TileSpan(index, width);
        assertEquals(span, TileSpan.parse(span.path()));
    }

    @Property
    void a_bundle_reads_back_as_it_was_written(@ForAll @Size(min = 1, max = 256) List<@Size(max = 40) byte[]> entries) {
        var bundle = EntryBundle.of(entries).bytes();
        var back = EntryBundle.parse(bundle, entries.size()).entries();
        for (int i = 0; i < entries.size(); i++) {
            assertArrayEquals(entries.get(i), back.get(i));
        }
    }

    @Property
    void a_checkpoint_reads_back_and_verifies_and_no_other_text_under_its_signature_does(
            @ForAll @LongRange(min = 1) long size, @ForAll @Size(32) byte[] root, @ForAll @IntRange(max = 9999) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        var key = List.of(Profile.LOG.logKey());
        var note = new Checkpoint(Profile.ORIGIN, size, Hash.of(root)).signedBy(Profile.LOG);
        var bytes = note.toString().getBytes();
        assertEquals(note, SignedNote.parse(bytes));
        assertEquals(size, Checkpoint.parse(note.text()).size());
        note.verify(key);
        bytes[at % bytes.length] ^= (byte) change;
        assertFalse(Refusals.accepts(() -> SignedNote.parse(bytes).verify(key)));
    }

    @Property
    void whatever_is_read_is_refused_or_read_but_never_breaks_the_reader(@ForAll String text) {
        for (var reader : Map.<String, Runnable> of("json", () -> CanonicalJson.read(text), "note",
                () -> SignedNote.parse(text), "proof", () -> ProofFile.parse(text), "submission",
                () -> CheckpointSubmission.parse(text), "policy", () -> Policy.parse(text.getBytes()), "key",
                () -> VerifierKey.parse(text), "entry", () -> Entry.parse(text.getBytes()), "disclosure",
                () -> Disclosure.parse(text), "path", () -> TileSpan.parse(text), "checkpoint",
                () -> Checkpoint.parse(text)).values()) {
            Refusals.accepts(reader);
        }
    }
}
