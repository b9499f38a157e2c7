package org.entente.roadmaps.difference;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that differs; of a text one language of it.
 *
 * @param field its name in the API
 * @param language of a text: which of its languages differs
 * @param from what it was; absent where it had no value
 * @param to what it is; absent where it has none
 * @param days of a day: by how many days it moved, negative towards the earlier
 * @param added of a list: the elements that came
 * @param removed of a list: the elements that went
 */
@Schema(name = "FieldDifference", requiredProperties = "field")
public record FieldDifference(String field, String language,
        @Schema(description = "What it was, as the record shows it; absent where it had no value.") Object from,
        @Schema(description = "What it is, as the record shows it; absent where it has none.") Object to,
        Integer days,
        @Schema(description = "Of a list: the elements that came.") List<Object> added,
        @Schema(description = "Of a list: the elements that went.") List<Object> removed) {
}
