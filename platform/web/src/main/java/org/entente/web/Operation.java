package org.entente.web;

import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param method the HTTP method
 * @param template its path, such as {@code /api/v1/roadmaps/{id}}
 * @param roles who may call it at all; empty: nobody, since an operation without a declared role is refused
 * @param parameters the query parameters that it knows, or null where another service checks them
 * @param consumes the media types of its body; empty: it takes none
 */
public record Operation(String method, String template, Set<String> roles, Set<String> parameters, Set<String> consumes) {

    /** The role of everybody whose token is good. */
    public static final String ANYBODY = "**";

    boolean allows(Set<String> callersRoles) {
        return roles.contains(ANYBODY) || roles.stream().anyMatch(callersRoles::contains);
    }
}
