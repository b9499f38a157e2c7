package org.entente.testkit.bad.transaction;

import jakarta.transaction.Transactional;

class Opener {

    @Transactional
    void open() {
        // Whatever a managed record meets in here is saved at the end.
    }
}
