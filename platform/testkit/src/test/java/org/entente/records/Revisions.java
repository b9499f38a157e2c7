package org.entente.records;

public class Revisions {

    public String of(String record) {
        return record;
    }

    public String find(String query) {
        return query;
    }
}
