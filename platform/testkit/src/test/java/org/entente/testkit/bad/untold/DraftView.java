package org.entente.testkit.bad.untold;

public record DraftView(String title) {
}
