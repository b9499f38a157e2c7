package org.entente.roadmaps.difference;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Texts;

/**
 * A record that differs.
 *
 * @param title as of {@code to}; of what was removed, as of {@code from}
 * @param fromRevision its revision at {@code from}; absent where it was added
 * @param toRevision its revision at {@code to}; absent where it was removed
 * @param calledOff whether it was cancelled or withdrawn between the two
 * @param fields what differs; of what was added or removed, all that it says; of what was erased, nothing
 */
@Schema(name = "RecordDifference", requiredProperties = { "kind", "id", "code", "title", "calledOff", "fields" })
public record RecordDifference(RecordKind kind, UUID id, String code, Texts title, Integer fromRevision, Integer toRevision,
        boolean calledOff, List<FieldDifference> fields) {

    boolean atBoth() {
        return fromRevision != null && toRevision != null;
    }
}
