package org.entente.testkit.bad.cycle.one;

import org.entente.testkit.bad.cycle.two.Two;

public class One {
    Two two;
}
