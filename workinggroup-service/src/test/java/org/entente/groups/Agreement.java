package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.USA;
import static org.entente.groups.Door.post;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;

import io.restassured.response.Response;

/** Proposes mandates and says yes to them, in tests. */
final class Agreement {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Agreement() {
    }

    static String json(String text, Object... values) {
        return text.formatted(values).replace('\'', '"');
    }

    static String groupWithDraft() {
        return groupWithDraft("PARTIES");
    }

    /** A group whose mandate nobody has agreed to yet. */
    static String groupWithDraft(String visibility) {
        return Sample.group(json("""
                'visibility': '%s', 'mandate': {'title': {'en': 'Terms of reference'}, 'scope': {'en': 'Power lines'},
                'until': '2099-12-31'}""", visibility));
    }

    static int revisionOf(String path) {
        return Door.get(auditor(), path).then().statusCode(200).extract().path("revision");
    }

    static String adoption(String group) {
        return json("{'purpose': 'ADOPT', 'against': %d, 'reason': 'It is ready.'}", revisionOf(group));
    }

    /** @param mandate what of the mandate changes */
    static String amendment(String group, String mandate) {
        return amendmentOf(group, json("""
                {'action': 'AMEND', 'kind': 'WORKING_GROUP', 'record': '%s', 'revision': %d, 'values': {'mandate': %s}}""",
                Door.idIn(group), revisionOf(group), mandate));
    }

    static String amendmentOf(String group, String changes) {
        return json("{'purpose': 'AMEND', 'against': %d, 'reason': 'The work takes longer.', 'changes': [%s]}",
                revisionOf(group), changes);
    }

    static String with(String member, Object value, String draft) {
        return draft.replaceFirst("\\{", "{\"%s\": \"%s\", ".formatted(member, value));
    }

    static String until(Duration fromNow, String procedure, String draft) {
        return with("procedure", procedure, with("deadline", Instant.now().plus(fromNow), draft));
    }

    static Response propose(String group, String token, String draft) {
        return post(token, group + "/proposals", draft);
    }

    /** The path of a proposal that was made. */
    static String proposed(String group, String token, String draft) {
        return Door.made(propose(group, token, draft));
    }

    static Response say(String proposal, String token, String position) {
        return post(token, proposal + "/endorsements", json("{'position': '%s', 'round': 1}", position));
    }

    static void endorse(String proposal, String token) {
        say(proposal, token, "ENDORSED").then().statusCode(200);
    }

    /** Both Parties adopt the draft. */
    static String adopt(String group) {
        return agree(group, adoption(group));
    }

    static String amend(String group, String mandate) {
        return agree(group, amendment(group, mandate));
    }

    static String agree(String group, String draft) {
        var proposal = proposed(group, delegateOf(USA), draft);
        endorse(proposal, delegateOf(AZE));
        return proposal;
    }

    /** Asks until the proposal is decided. */
    static void decided(String proposal) {
        var until = Instant.now().plus(PATIENCE);
        while (Door.get(auditor(), proposal).path("state").equals("OPEN")) {
            assertFalse(Instant.now().isAfter(until), "nobody has drawn the conclusion");
        }
    }
}
