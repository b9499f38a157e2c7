package org.entente.records;

public class Revision {
}
