package org.entente.roadmaps.charter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The authentic languages of charters, for what stands under them: one narrow query for any number of records. */
@ApplicationScoped
public class AuthenticLanguages {

    private final EntityManager entities;

    AuthenticLanguages(EntityManager entities) {
        this.entities = entities;
    }

    /** By charter, at the time that the request asks about; a charter that was not there then names none. */
    public Map<String, List<String>> of(Collection<String> charters) {
        var named = new HashMap<String, List<String>>();
        if (!charters.isEmpty()) {
            charters.forEach(charter -> named.put(charter, List.of()));
            entities.createQuery("select slug, authenticLanguages from Charter where slug in :charters", Object[].class)
                    .setParameter("charters", charters).getResultList()
                    .forEach(row -> named.put((String) row[0], languages(row[1])));
        }
        return named;
    }

    @SuppressWarnings("unchecked") // The attribute's own type, which a row of a query has lost.
    private static List<String> languages(Object attribute) {
        return (List<String>) attribute;
    }
}
