package org.entente.testkit.bad.name;

class AbstractDraft {
}
