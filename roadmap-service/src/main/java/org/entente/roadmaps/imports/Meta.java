package org.entente.roadmaps.imports;

/**
 * What a register says of itself, in its first line.
 *
 * @param repository where it is kept, or null
 * @param head which version of it this is, or null
 * @param note where it comes from, in one line
 */
record Meta(String name, String repository, String head, String note) {

    /** How its changes name it. */
    String register() {
        return repository == null ? name : repository;
    }

    String version() {
        return head == null ? register() : register() + " " + head;
    }
}
