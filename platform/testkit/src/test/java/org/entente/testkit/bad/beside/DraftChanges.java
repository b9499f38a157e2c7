package org.entente.testkit.bad.beside;

import jakarta.persistence.EntityManager;

class DraftChanges {

    private final EntityManager entities;

    DraftChanges(EntityManager entities) {
        this.entities = entities;
    }

    void save(Object record) {
        entities.persist(record);
    }
}
