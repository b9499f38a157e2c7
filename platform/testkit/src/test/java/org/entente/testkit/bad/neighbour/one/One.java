package org.entente.testkit.bad.neighbour.one;

import org.entente.testkit.bad.neighbour.two.Two;

class One {
    Two[] unannounced;
}
