package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A policy file being read (c2sp.org/tlog-policy, "Policy file syntax and structure"). Octets above 0x7E are opaque, so
 * lines are taken as Latin-1, where an octet is a character.
 */
final class PolicyFile {
    private static final String NONE = "none";
    private static final int MOST_LINES = 10_000;

    private final List<Policy.Log> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private final Map<String, Policy.Quorum> named = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Policy.Quorum quorum;

    PolicyFile(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        require(text.chars().allMatch(PolicyFile::allowed), "Control characters.");
        require(text.endsWith("\n"), "The last line is cut off.");
        var lines = text.split("\n", MOST_LINES);
        require(lines.length < MOST_LINES, "Too many lines.");
        for (var line : lines) {
            read(line.replace('\t', ' ').strip());
        }
    }

    private static boolean allowed(int octet) {
        return octet == '\t' || octet == '\n' || octet >= ' ' && octet != 0x7f;
    }

    Policy policy() {
        require(quorum != null, "No quorum line.");
        return new Policy(logs, witnesses, quorum);
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var items = List.of(line.split(" +"));
        switch (items.get(0)) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw Finding.POLICY_MALFORMED.because("An unknown line: " + items.get(0));
        }
    }

    private void log(List<String> items) {
        require(items.size() == 2 || items.size() == 3, "log <vkey> [<url>]");
        var key = key(items.get(1));
        require(!key.isWitness(), "A log with the key of a witness.");
        require(logs.stream().noneMatch(log -> log.key().sharesKeyWith(key)), "A log twice.");
        logs.add(new Policy.Log(key, url(items, 2)));
    }

    private void witness(List<String> items) {
        require(items.size() == 3 || items.size() == 4, "witness <name> <vkey> [<url>]");
        var key = key(items.get(2));
        require(key.isWitness(), "A witness with the key of a log.");
        require(witnesses.stream().noneMatch(witness -> witness.key().sharesKeyWith(key)), "A witness twice.");
        witnesses.add(new Policy.Witness(shown(items.get(1)), key, url(items, 3)));
        define(items.get(1), Policy.Quorum.of(key));
    }

    private void group(List<String> items) {
        require(items.size() >= 4, "group <name> all|any|<k> <name>...");
        var group = new ArrayList<Policy.Quorum>();
        for (var member : items.subList(3, items.size())) {
            require(named.containsKey(member), "A member that is not defined before.");
            require(members.add(member), "A member of two groups, or twice of one.");
            group.add(named.get(member));
        }
        define(items.get(1), Policy.Quorum.of(threshold(items.get(2), group.size()), group));
    }

    private static int threshold(String text, int members) {
        if (text.equals("all")) {
            return members;
        }
        var threshold = text.equals("any") ? 1 : StrictText.decimal(text, Finding.POLICY_MALFORMED);
        require(threshold >= 1 && threshold <= members, "A threshold outside 1 to " + members + ".");
        return (int) threshold;
    }

    private void quorum(List<String> items) {
        require(quorum == null, "A second quorum line.");
        require(items.size() == 2, "quorum <name>");
        quorum = items.get(1).equals(NONE) ? Policy.Quorum.NONE : named.get(items.get(1));
        require(quorum != null, "A quorum that is not defined before.");
    }

    private void define(String name, Policy.Quorum meaning) {
        require(!name.equals(NONE) && named.put(name, meaning) == null, "A name twice, or the name none.");
    }

    private static VerifierKey key(String opaque) {
        return VerifierKey.parse(StrictText.utf8(octets(opaque), Finding.POLICY_MALFORMED));
    }

    private static Optional<String> url(List<String> items, int position) {
        return items.size() > position ? Optional.of(shown(items.get(position))) : Optional.empty();
    }

    /** For people; names are compared as octets. */
    private static String shown(String opaque) {
        return new String(octets(opaque), StandardCharsets.UTF_8);
    }

    private static byte[] octets(String opaque) {
        return opaque.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean holds, String detail) {
        Finding.POLICY_MALFORMED.unless(holds, detail);
    }
}
