package org.entente.stack.compose;

import java.util.List;

/** One promise, and what breaks it. */
interface Rule {

    String name();

    List<String> complaints(Sources sources);
}
