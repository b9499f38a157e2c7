package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class RealmTest {

    @Test
    void entries_of_the_same_name_become_one_and_others_are_added() throws Exception {
        var merged = Realm.merge(json("{'clients':[{'clientId':'web','a':1,'b':2}],'roles':{'realm':[{'name':'x'}]}}"),
                json("{'clients':[{'clientId':'web','b':3},{'clientId':'cli'}],'roles':{'realm':[{'name':'y'}]}}"));
        assertEquals(json("{'clients':[{'clientId':'web','a':1,'b':3},{'clientId':'cli'}],"
                + "'roles':{'realm':[{'name':'x'},{'name':'y'}]}}"), merged);
    }

    @Test
    void of_plain_lists_and_values_the_overlay_s_counts() throws Exception {
        assertEquals(json("{'uris':['b'],'policy':''}"),
                Realm.merge(json("{'uris':['a'],'policy':'strict'}"), json("{'uris':['b'],'policy':''}")));
    }

    @Test
    void merging_leaves_the_production_realm_as_it_is() throws Exception {
        var base = json("{'roles':{'a':1}}");
        Realm.merge(base, json("{'roles':{'a':2}}"));
        assertEquals(json("{'roles':{'a':1}}"), base);
    }

    @Test
    void in_production_nobody_has_a_password_that_anybody_knows() {
        var realm = Realm.production();
        assertFalse(realm.has("users"));
        realm.get("clients").forEach(client -> assertFalse(client.has("secret"), client.toString()));
        assertFalse(realm.get("passwordPolicy").asText().isEmpty());
        assertTrue(realm.get("bruteForceProtected").asBoolean());
        assertTrue(realm.get("revokeRefreshToken").asBoolean());
    }

    @Test
    void the_browser_s_client_is_public_and_proves_its_codes() {
        for (var realm : List.of(Realm.production(), Realm.demo())) {
            var web = client(realm, "entente-web");
            assertTrue(web.get("publicClient").asBoolean());
            assertFalse(web.get("directAccessGrantsEnabled").asBoolean());
            assertFalse(web.get("implicitFlowEnabled").asBoolean());
            assertEquals("S256", web.get("attributes").get("pkce.code.challenge.method").asText());
        }
    }

    @Test
    void only_the_demo_overlay_lets_a_command_line_trade_a_password_for_a_token() {
        Realm.production().get("clients").forEach(
                client -> assertFalse(client.get("directAccessGrantsEnabled").asBoolean(), client.toString()));
        assertTrue(client(Realm.demo(), "entente-cli").get("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void the_realm_keeps_keycloak_s_own_client_scopes() {
        var realm = Realm.demo();
        assertFalse(realm.has("clientScopes"));
        realm.get("clients").forEach(client -> assertFalse(client.has("defaultClientScopes"), client.toString()));
    }

    @Test
    void every_client_names_our_audience_but_the_one_that_must_not() {
        for (var client : Realm.demo().get("clients")) {
            var expected = client.get("clientId").asText().equals("other-audience") ? "another-api" : "entente-api";
            assertEquals(Set.of(expected), mapped(client, "included.custom.audience"), client.toString());
            assertEquals(Set.of("party", "organization"), mapped(client, "claim.name"), client.toString());
        }
    }

    @Test
    void a_client_passes_on_only_the_roles_that_are_its_own() {
        var realm = Realm.demo();
        realm.get("clients").forEach(client -> assertFalse(client.get("fullScopeAllowed").asBoolean(), client.toString()));
        assertEquals(realm.get("clients").size(), realm.get("scopeMappings").size());
    }

    @Test
    void the_identities_are_those_of_the_api_document() {
        assertEquals(List.of("secretariat", "delegate-usa", "delegate-aze", "auditor", "viewer", "company-usa",
                "company-aze"), Identities.people());
        assertEquals(List.of("agency-usa", "agency-aze", "reader-usa", "reader-aze", "short-lived", "other-audience"),
                Identities.systems());
    }

    @Test
    void identifiers_are_fixed_so_that_a_renewed_realm_keeps_its_people() {
        var ids = new TreeSet<String>();
        Realm.demo().get("users").forEach(user -> assertTrue(ids.add(user.get("id").asText()), user.toString()));
    }

    private static JsonNode client(JsonNode realm, String id) {
        for (var client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static Set<String> mapped(JsonNode client, String setting) {
        var values = new TreeSet<String>();
        client.get("protocolMappers").forEach(mapper -> {
            if (mapper.get("config").has(setting)) {
                values.add(mapper.get("config").get(setting).asText());
            }
        });
        return values;
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
