package org.entente.web;

import java.util.List;
import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param method the HTTP method
 * @param template its path, such as {@code /api/v1/roadmaps/{id}}
 * @param roles who may call it at all; empty: nobody, since an operation without a declared role is refused
 * @param parameters the query parameters that it knows, or null where another service checks them
 * @param consumes the media types of its body; empty: it takes none
 * @param produces the media types of its answer, the one first that a caller gets who takes any; null where another service
 *        checks them
 * @param tail whether the last variable of the path takes all that is left of it, slashes too
 * @param id its operationId, or null where another service answers
 * @param allowance what it may take beyond what all may, or null
 */
public record Operation(String method, String template, Set<String> roles, Set<String> parameters, Set<String> consumes,
        List<String> produces, boolean tail, String id, Allowance allowance) {

    /** The role of everybody whose token is good. */
    public static final String ANYBODY = "**";
    /** The role of everybody, with a token or without: said by {@code @PermitAll}, and never by saying nothing. */
    public static final String STRANGERS = "*";

    /** An operation that another service answers and checks. */
    public Operation(String method, String template, Set<String> roles, Set<String> parameters, Set<String> consumes) {
        this(method, template, roles, parameters, consumes, null, false, null, null);
    }

    /** An operation whose id nobody asks for. */
    public Operation(String method, String template, Set<String> roles, Set<String> parameters, Set<String> consumes,
            List<String> produces, boolean tail) {
        this(method, template, roles, parameters, consumes, produces, tail, null, null);
    }

    /** Whether it answers strangers, and everybody alike: who asks is not even looked at. */
    public boolean isPublic() {
        return roles.contains(STRANGERS);
    }

    boolean allows(Set<String> callersRoles) {
        return isPublic() || roles.contains(ANYBODY) || roles.stream().anyMatch(callersRoles::contains);
    }

    /** How much a body may weigh. */
    public long mostBytes(long usual) {
        return allowance == null ? usual : allowance.mostBytes();
    }
}
