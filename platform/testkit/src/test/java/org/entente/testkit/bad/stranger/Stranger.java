package org.entente.testkit.bad.stranger;

import org.entente.web.Caller;

class Stranger {
    Caller ofAnotherModule;
}
