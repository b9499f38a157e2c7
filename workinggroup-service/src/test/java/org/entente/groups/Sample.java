package org.entente.groups;

import static org.entente.groups.Door.post;

import org.entente.testkit.Callers;

/** Records for tests; each answers with the path of what it made. */
final class Sample {

    private Sample() {
    }

    static String organization(String token, String party, String visibility) {
        return Door.made(post(token, "/organizations", """
                {"code": "%s", "name": {"en": "Ministry of Energy", "az": "Energetika Nazirliyi"}, "kind": "MINISTRY",
                 %s "visibility": "%s"}
                """.formatted(Door.code("ORG"), partyMember(party), visibility)));
    }

    static String person(String token, String party, String visibility) {
        return Door.made(post(token, "/people", """
                {"code": "%s", "name": {"en": "Elnur Mammadov", "az": "Elnur Məmmədov"}, %s "visibility": "%s"}
                """.formatted(Door.code("person"), partyMember(party), visibility)));
    }

    private static String partyMember(String party) {
        return party == null ? "" : "\"party\": \"" + party + "\",";
    }

    static String person(String party) {
        return person(Callers.secretariat(), party, "PARTIES");
    }

    static String group() {
        return group("\"visibility\": \"PARTIES\"");
    }

    /** @param members further members of the request, or others in place of the usual ones */
    static String group(String members) {
        return Door.made(post(Callers.secretariat(), "/working-groups", """
                {"charter": "us-az-2026", "code": "%s", "areas": ["energy"], "name": {"en": "Energy", "az": "Enerji"}, %s}
                """.formatted(Door.code("ENERGY"), members)));
    }

    static String groupWithMandate() {
        return group("\"mandate\": {\"title\": {\"en\": \"Terms of reference\"}, \"agreedOn\": \"2026-03-01\"}");
    }

    static String seat(String token, String group, String party, String role, String members) {
        return Door.made(post(token, group + "/memberships", seatOf(person(party), party, role, members)));
    }

    static String seatOf(String person, String party, String role, String members) {
        return """
                {"person": "%s", "onBehalfOf": "%s", "role": "%s" %s}
                """.formatted(Door.idIn(person), party, role, members);
    }

    static String coChair(String group, String party) {
        return seat(Callers.secretariat(), group, party, "CO_CHAIR", ", \"voting\": true, \"from\": \"2026-02-10\"");
    }

    static String meeting(String group, String startsOn) {
        return Door.made(post(Callers.secretariat(), group + "/meetings", meetingOn(startsOn)));
    }

    static String meetingOn(String startsOn) {
        return """
                {"code": "%s", "title": {"en": "First meeting", "az": "Birinci iclas"}, "startsOn": "%s", "startsAt": "10:00",
                 "timeZone": "Asia/Baku", "duration": "PT2H", "mode": "HYBRID", "place": {"en": "Baku", "az": "Bakı"}}
                """.formatted(Door.code("M"), startsOn);
    }
}
