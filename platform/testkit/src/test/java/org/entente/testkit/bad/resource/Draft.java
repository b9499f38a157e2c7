package org.entente.testkit.bad.resource;

class Draft {
    DraftResource shortcut;
}
