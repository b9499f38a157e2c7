package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void without_settings_they_are_the_documented_ones() {
        assertEquals(new Ports(8080, 8081, 8082, 8180, 54320, 8091, 8092), Ports.of(Map.of()));
    }

    @Test
    void each_can_be_moved() {
        var moved = Ports.of(Map.of("ENTENTE_GATEWAY_PORT", "1", "ENTENTE_ROADMAP_PORT", "2", "ENTENTE_WORKINGGROUP_PORT",
                "3", "ENTENTE_KEYCLOAK_PORT", "4", "ENTENTE_POSTGRES_PORT", " 5 ", "ENTENTE_WITNESS_USA_PORT", "6",
                "ENTENTE_WITNESS_AZE_PORT", "7"));
        assertEquals(new Ports(1, 2, 3, 4, 5, 6, 7), moved);
    }

    @Test
    void what_is_no_port_is_refused_by_the_name_of_its_variable() {
        for (var wrong : new String[] { "abc", "0", "-1", "64536", "99999", "999999" }) {
            var refusal = assertThrows(StackFailure.class, () -> Ports.of(Map.of("ENTENTE_GATEWAY_PORT", wrong)));
            assertTrue(refusal.getMessage().contains("ENTENTE_GATEWAY_PORT"), refusal.getMessage());
        }
    }

    @Test
    void a_port_in_use_is_named_with_the_variable_that_moves_it() throws Exception {
        var free = Ports.free();
        try (var stranger = new ServerSocket(free.keycloak(), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(StackFailure.class, free::mustBeFree);
            assertTrue(refusal.getMessage().contains(String.valueOf(stranger.getLocalPort())), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("ENTENTE_KEYCLOAK_PORT"), refusal.getMessage());
        }
        free.mustBeFree();
    }

    @Test
    void a_management_port_in_use_counts_too() throws Exception {
        var free = Ports.free();
        try (var stranger = new ServerSocket(Ports.managementOf(free.gateway()), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(StackFailure.class, free::mustBeFree);
            assertTrue(refusal.getMessage().contains(stranger.getLocalPort() + " is in use"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("ENTENTE_GATEWAY_PORT"), refusal.getMessage());
        }
    }
}
