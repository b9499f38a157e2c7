package org.entente.testkit.bad.testcode;

import org.entente.testkit.Callers;

class Tester {
    String forged() {
        return Callers.secretariat();
    }
}
