package org.entente.stack.sample;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A roadmap as the API takes it: the projects of one working group, brought together by us. Its period is open. */
record DraftRoadmap(String charter, String code, String area, String workingGroup, Map<String, String> title, String visibility,
        List<Source> sources) {

    static final String ALL_GROUPS = "all";

    /**
     * @param group the file's id of the working group, or {@link #ALL_GROUPS}
     * @param workingGroup the group's id in the register, or null
     * @param first the first of its initiatives
     */
    static DraftRoadmap of(Facts facts, String group, String workingGroup, JsonNode first) {
        var area = group.equals(ALL_GROUPS) ? first.path("area") : facts.named(group).path("areas").path(0);
        return new DraftRoadmap(DraftCharter.ID, DraftWorkingGroup.code(group), area.asText(), workingGroup,
                Wording.of(facts.roadmapTitle(group)), "PUBLIC", List.of(Source.illustrative("title and grouping are ours: "
                        + facts.basis("workingGroupBasisValues", first.path("workingGroupBasis").asText()))));
    }
}
