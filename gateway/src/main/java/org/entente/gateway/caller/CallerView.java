package org.entente.gateway.caller;

import java.util.Set;
import java.util.TreeSet;

import org.entente.web.Caller;

/**
 * The caller as its token names it.
 *
 * @param name the user name of a person, the client id of a system
 * @param party the Party that it acts for; absent for none
 * @param organization the organization that it belongs to; absent for none
 * @param roles its roles in Entente, sorted
 */
public record CallerView(String name, String party, String organization, Set<String> roles) {

    static CallerView of(Caller caller) {
        return new CallerView(caller.name(), caller.party(), caller.organization(), new TreeSet<>(caller.roles()));
    }
}
