package org.entente.web.rights;

import org.entente.web.Action;

/**
 * A row of a table of rights.
 *
 * @param of the kind of record that it is about, or the register itself
 * @param action what is done, as {@code actions} name it
 * @param method the HTTP method
 * @param path of the operation, as the contract has it below {@link #ROOT}; what follows its last variable is appended to the
 *        record's own path, and one without variables stands for itself
 * @param who may do it
 * @param when in which stages of the record
 */
public record Row(String of, String action, String method, String path, Who who, When when) {

    public static final String ROOT = "/api/v1";
    /** What no record is asked for. */
    public static final String REGISTER = "REGISTER";
    /** Stands in a path for the whole path of the record that something is about, of whatever kind that is. */
    public static final String ABOUT = "{about}";

    /** The same, done with the record at this path. */
    public Action on(String record) {
        var end = path.lastIndexOf('}');
        return new Action(action, method, end < 0 ? ROOT + path : record + path.substring(end + 1));
    }
}
