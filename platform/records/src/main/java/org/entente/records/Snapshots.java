package org.entente.records;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record as data. Read from the mapping itself, so that no field can be forgotten in a history. */
@ApplicationScoped
public class Snapshots {

    /** What the revision says in columns of its own. */
    private static final Set<String> ELSEWHERE = Set.of("version", "recordedAt");

    private final EntityManager entities;

    Snapshots(EntityManager entities) {
        this.entities = entities;
    }

    /** What the record says, by the names of its fields in the API; a field without a value is absent. */
    public ObjectNode of(Recorded recorded) {
        var persister = entities.unwrap(SharedSessionContractImplementor.class).getEntityPersister(null, recorded);
        var names = persister.getPropertyNames();
        var values = persister.getValues(recorded);
        var written = persister.getPropertyInsertability();
        var state = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.length; i++) {
            if (written[i] && values[i] != null && !ELSEWHERE.contains(names[i])) {
                state.set(names[i], StoredJson.MAPPER.valueToTree(values[i]));
            }
        }
        return state;
    }

    /** The fields of all kinds of records, by their names in the API. */
    Set<String> fields() {
        var fields = new TreeSet<String>();
        entities.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class).getMappingMetamodel()
                .forEachEntityDescriptor(kind -> {
                    if (Recorded.class.isAssignableFrom(kind.getMappedClass())) {
                        fields.addAll(toldOf(kind));
                    }
                });
        return fields;
    }

    private static List<String> toldOf(EntityPersister kind) {
        var names = kind.getPropertyNames();
        var written = kind.getPropertyInsertability();
        return IntStream.range(0, names.length).filter(i -> written[i] && !ELSEWHERE.contains(names[i]))
                .mapToObj(i -> names[i]).toList();
    }

    /** What a field of the record holds, such as {@code LocalDate}. */
    public Class<?> typeOf(Recorded recorded, String field) {
        return entities.getMetamodel().entity(Hibernate.getClass(recorded)).getAttribute(field).getJavaType();
    }

    /** Each field that differs, with what it was and what it is; an absent one is null. */
    static ObjectNode difference(ObjectNode before, ObjectNode after) {
        var change = JsonNodeFactory.instance.objectNode();
        before.fieldNames().forEachRemaining(name -> compare(name, before, after, change));
        after.fieldNames().forEachRemaining(name -> compare(name, before, after, change));
        return change;
    }

    private static void compare(String name, ObjectNode before, ObjectNode after, ObjectNode change) {
        JsonNode from = before.has(name) ? before.get(name) : NullNode.instance;
        JsonNode to = after.has(name) ? after.get(name) : NullNode.instance;
        if (!from.equals(to)) {
            change.putArray(name).add(from).add(to);
        }
    }
}
