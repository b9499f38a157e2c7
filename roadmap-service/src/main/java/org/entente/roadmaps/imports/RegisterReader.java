package org.entente.roadmaps.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Reads a register once, from its first line to its last, and tells what it says as it goes. */
final class RegisterReader {

    private static final int MOST_INITIATIVES = 10_000;
    private static final int MOST_MILESTONES = ReplayChanges.MOST_MILESTONES;
    private static final Set<String> NONE = Set.of();

    private final JsonFactory json;
    private final Faults faults;
    private final PassedOver passedOver;
    private final Listener listener;
    private boolean said;
    private boolean broken;
    private Group group;

    /** Who is told. */
    interface Listener {
        void meta(Meta meta);

        /** What follows until {@link #end} is of this group. */
        void group(Group group);

        void initiative(Initiative initiative);

        void milestone(RegisterMilestone milestone);

        void end();
    }

    RegisterReader(JsonFactory json, Faults faults, PassedOver passedOver, Listener listener) {
        this.json = json;
        this.faults = faults;
        this.passedOver = passedOver;
        this.listener = listener;
    }

    void read(Path register) {
        try (var lines = new Lines(register)) {
            while (next(lines)) {
                line(lines);
            }
            if (!said && !broken) {
                faults.at(Place.ofLine(1), "must be the register's meta; there is nothing");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean next(Lines lines) throws IOException {
        try {
            return !broken && lines.next();
        } catch (CharacterCodingException e) {
            breakAt(lines.number() + 1);
            return false;
        }
    }

    /** What follows an octet that is no text cannot be told apart into lines. */
    private void breakAt(int line) {
        faults.at(Place.ofLine(line), "is not UTF-8");
        broken = true;
    }

    private void line(Lines lines) throws IOException {
        var place = Place.ofLine(lines.number());
        try (var parser = json.createParser(lines.line())) {
            if (parser.nextToken() == null) {
                return;
            }
            group = null;
            read(place, new Walk(parser, faults, passedOver));
            if (parser.nextToken() != null) {
                faults.at(place, "goes on after its object has ended");
            }
        } catch (StreamConstraintsException e) {
            faults.at(place, "is nested too deep, or holds too much in one place");
        } catch (JsonProcessingException e) {
            faults.at(place,
                    "is not JSON" + (e.getLocation() == null ? "" : " from column " + e.getLocation().getColumnNr() + " on"));
        } catch (CharacterCodingException e) {
            breakAt(place.line());
        }
    }

    private void read(Place place, Walk walk) throws IOException {
        var first = !said;
        said = true;
        var hasMeta = new boolean[1];
        walk.object(place, "line", NONE, Map.of(
                "meta", at -> {
                    hasMeta[0] = true;
                    meta(at, walk, first);
                },
                "group", at -> group(at, walk, first),
                "initiatives", at -> walk.array(at, MOST_INITIATIVES, item -> initiative(item, walk)),
                "milestones", at -> walk.array(at, MOST_MILESTONES, item -> milestone(item, walk))));
        if (group != null) {
            listener.end();
        }
        if (first && !hasMeta[0]) {
            faults.at(place, "must be the register's meta");
        } else if (!first && group == null && !hasMeta[0]) {
            faults.at(place, "must be a group");
        }
    }

    private void meta(Place place, Walk walk, boolean first) throws IOException {
        var source = new Said[] { Said.of(null, place, faults) };
        var said = Said.of(walk.object(place, "meta", Set.of("name"), Map.of("source", at -> source[0] = Said.of(
                walk.object(at, "meta.source", Set.of("repository", "head", "date"), Map.of()), at, faults))), place, faults);
        if (!first) {
            faults.at(place, "stands in the first line alone");
            return;
        }
        var name = said.required("name", Said.SHORT);
        var from = source[0];
        var repository = from.optional("repository", Said.SHORT);
        var head = from.optional("head", Said.SHORT);
        var day = from.optional("date", Said.SHORT);
        listener.meta(new Meta(name, repository, head, (repository == null ? name : repository)
                + (head == null ? "" : " " + head) + (day == null ? "" : ", " + day)));
    }

    private void group(Place place, Walk walk, boolean first) throws IOException {
        var said = Said.of(walk.object(place, "group", Set.of("acronym", "name", "area"), Map.of()), place, faults);
        var acronym = said.required("acronym", Said.SHORT);
        var name = said.required("name", Said.TITLE);
        var area = said.optional("area", Said.SHORT);
        if (first) {
            faults.at(place, "comes after the line with the register's meta");
        } else if (acronym != null && name != null) {
            group = new Group(place, Codes.code(acronym), name, area);
            listener.group(group);
        }
    }

    private void initiative(Place place, Walk walk) throws IOException {
        var said = Said.of(walk.object(place, "initiative", Set.of("id", "title", "source"), Map.of()), place, faults);
        var id = said.required("id", Said.SHORT);
        var title = said.required("title", Said.TITLE);
        var source = said.optional("source", Said.SHORT);
        if (mustBeInGroup(place) && id != null && title != null) {
            listener.initiative(new Initiative(place, Codes.code(id), title, source));
        }
    }

    private void milestone(Place place, Walk walk) throws IOException {
        var milestone = new MilestoneReader(walk, faults).read(place);
        if (mustBeInGroup(place) && milestone != null) {
            listener.milestone(milestone);
        }
    }

    private boolean mustBeInGroup(Place place) {
        if (group == null) {
            faults.at(place, "comes after its line's group");
        }
        return group != null;
    }
}
