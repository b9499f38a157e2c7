package org.entente.groups;

import static org.entente.groups.Door.AZE;
import static org.entente.groups.Door.get;
import static org.entente.groups.Door.patch;
import static org.entente.testkit.Callers.auditor;
import static org.entente.testkit.Callers.delegateOf;
import static org.entente.testkit.Callers.secretariat;
import static org.entente.testkit.Instants.betweenRequests;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.testkit.PastCheck;
import org.junit.jupiter.api.Test;

@InTheService
class PastTest {

    @Test
    void a_group_is_read_as_it_was_by_who_may_do_nothing_about_it() {
        var path = Sample.group();
        patch(secretariat(), path, Door.tagOf(path), "{\"announcedOn\": \"2026-02-11\"}").then().statusCode(200);
        var then = betweenRequests();
        patch(secretariat(), path, Door.tagOf(path), "{\"announcedOn\": \"2026-02-12\"}").then().statusCode(200);
        get(secretariat(), path + "?asOf=" + then).then().statusCode(200).body("announcedOn", equalTo("2026-02-11"))
                .body("actions", empty());
        get(secretariat(), path).then().body("announcedOn", equalTo("2026-02-12"));
    }

    @Test
    void members_are_listed_as_the_register_knew_them() {
        var group = Sample.group();
        Sample.coChair(group, AZE);
        var seats = group + "/memberships?count=true";
        var then = betweenRequests();
        Sample.coChair(group, "USA");
        get(auditor(), seats).then().body("total", is(2));
        get(auditor(), seats + "&asOf=" + then).then().body("total", is(1)).body("items[0].onBehalfOf", equalTo(AZE));
        get(auditor(), seats + "&on=2026-03-01&asOf=" + then).then().statusCode(200);
    }

    @Test
    void what_is_kept_of_the_past_ends_in_the_present_and_follows_from_the_revisions() throws SQLException {
        var path = Sample.organization(delegateOf(AZE), AZE, "PARTIES");
        patch(delegateOf(AZE), path, Door.tagOf(path), "{\"visibility\": \"PUBLIC\"}").then().statusCode(200);
        Sample.meeting(Sample.group(), "2026-12-01");
        Sample.person(delegateOf(AZE), AZE, "OWN_PARTY");
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        var owner = config.getValue("quarkus.flyway.username", String.class);
        var password = config.getValue("quarkus.flyway.password", String.class);
        PastCheck.presentIsTheEndOfThePast(url, owner, password);
        PastCheck.pastFollowsFromTheRevisions(url, owner, password);
    }
}
