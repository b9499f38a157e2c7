package org.entente.roadmaps.imports;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would do.
 *
 * @param charter where the register is
 * @param roadmaps how many the register tells of; so with projects and milestones
 * @param changes how many revisions of milestones were made
 * @param created how many charters, roadmaps and milestones there were not yet
 * @param extended how many there were, with less of their past
 * @param unchanged how many were there as the register tells
 * @param conflicts how many are on record otherwise; always none but in a dry run, since one of them undoes all
 * @param items each charter, roadmap and milestone, in the register's order
 * @param itemsLeftOut how many items are not listed, where there are very many
 * @param passedOver the members of the register that have no place here
 */
@Schema(name = "Import", requiredProperties = { "dryRun", "charter", "roadmaps", "projects", "milestones", "changes", "created",
        "extended", "unchanged", "conflicts", "items", "itemsLeftOut", "passedOver" })
public record ImportView(boolean dryRun, String charter, int roadmaps, int projects, int milestones, int changes, int created,
        int extended, int unchanged, int conflicts, List<Item> items, int itemsLeftOut, List<String> passedOver) {

    /**
     * One record.
     *
     * @param line the line of the register that tells of it
     * @param id absent in a dry run of what does not exist yet; a charter's is its code
     * @param changes how many revisions were made
     * @param detail why, where that is not plain
     */
    @Schema(name = "ImportItem", requiredProperties = { "line", "kind", "code", "verdict", "changes" })
    public record Item(int line, Kind kind, String code, UUID id, Verdict verdict, int changes, String detail) {
    }

    /** What a register tells of. */
    @Schema(name = "ImportKind")
    public enum Kind {
        CHARTER,
        ROADMAP,
        PROJECT,
        MILESTONE
    }

    /** What became of it. */
    @Schema(name = "ImportVerdict")
    public enum Verdict {
        CREATED,
        EXTENDED,
        UNCHANGED,
        CONFLICT
    }
}
