package org.entente.testkit.bad.neighbour.two;

public class Two {
}
