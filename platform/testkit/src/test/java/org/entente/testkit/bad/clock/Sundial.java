package org.entente.testkit.bad.clock;

import java.time.LocalDate;
import java.time.ZoneOffset;

class Sundial {

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
