package org.entente.testkit.bad.resource;

class DraftResource {

    DraftResource other() {
        return this;
    }
}
