package org.entente.records;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.entente.web.Visibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Revisions found by what {@code past.change} says of them; read without a session, so that a long walk keeps none of them. */
@ApplicationScoped
class ChangeRows {

    private static final String CONTENT = """
            select c.leaf_index, r.record, r.rev, r.kind, r.visibility, r.pen, r.parties, r.action, r.at, r.effective_on,
                r.actor, r.party, r.organization, r.reason, r.change, r.state, r.prev, r.redacts""";

    private final DataSource database;

    ChangeRows(DataSource database) {
        this.database = database;
    }

    /** The page is cut before the content is fetched. */
    List<Revision> list(Where where, ChangeOrder order, int limit) {
        return new Question().say(CONTENT).say("from (select c.* from past.change c where").say(where)
                .say("order by " + order.text() + " limit ?", limit)
                .say(") c join revision r on r.record = c.record and r.rev = c.rev order by " + order.text())
                .ask(database, ChangeRows::read);
    }

    long count(Where where) {
        return new Question().say("select count(*) as n from past.change c where").say(where).number(database);
    }

    private static Revision read(Question.Row row) throws SQLException {
        var revision = new Revision();
        revision.leafIndex = row.large("leaf_index");
        revision.record = row.id("record");
        revision.rev = row.number("rev");
        revision.kind = row.text("kind");
        revision.visibility = Visibility.valueOf(row.text("visibility"));
        revision.pen = row.text("pen");
        revision.parties = texts(row.columns().getArray("parties"));
        revision.action = row.text("action");
        revision.at = row.instant("at");
        revision.effectiveOn = row.day("effective_on");
        revision.actor = row.text("actor");
        revision.party = row.text("party");
        revision.organization = row.text("organization");
        revision.reason = row.text("reason");
        revision.change = row.json("change", ObjectNode.class);
        revision.state = row.json("state", ObjectNode.class);
        revision.prev = row.columns().getBytes("prev");
        revision.redacts = row.json("redacts", ArrayNode.class);
        return revision;
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
