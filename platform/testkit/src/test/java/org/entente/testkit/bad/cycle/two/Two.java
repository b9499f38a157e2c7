package org.entente.testkit.bad.cycle.two;

import org.entente.testkit.bad.cycle.one.One;

public class Two {
    One one;
}
