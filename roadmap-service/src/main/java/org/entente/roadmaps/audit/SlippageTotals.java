package org.entente.roadmaps.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.records.export.Column;
import org.entente.records.export.Sheet;
import org.entente.web.Texts;

/**
 * What became of the due days of a group of milestones, by the day that is asked about. What narrows moves (when, by whom, how
 * far) narrows the moves alone: how the milestones stand is told of all of them. Each milestone is one of cancelled, undated,
 * met on time, met late, overdue or open. Cancelled ones count in moves, and in no share.
 *
 * @param key the group: an id, a Party or a charter; absent of milestones that have none
 * @param code the code of the milestone, project, roadmap or charter that the key names
 * @param title its title
 * @param milestones how many milestones there are
 * @param cancelled of these were cancelled
 * @param undated have no due day
 * @param metOnTime were reported as achieved, on a day not after the due day as it stands
 * @param metLate were reported as achieved, on a later day
 * @param overdue were not, and the due day has passed
 * @param open were not, and the due day has not passed
 * @param moves how often a due day was moved
 * @param movedMilestones how many milestones that befell
 * @param totalDays the sum of the days of all moves; a move to an earlier day is negative
 * @param medianDays their median; absent without a move
 * @param worstDays the move by the most days; absent without a move
 * @param worstMilestone whose it was; of several the one first in the ledger
 * @param worstMilestoneCode that milestone's code
 * @param shareMetOnTime {@code metOnTime} of {@code metOnTime + metLate + overdue}: of what is achieved, or was due; absent of
 *        none
 * @param dueAsFirstPlanned how many were achieved, or were due by the first due day that the caller may know of
 * @param metAsFirstPlanned how many of these were achieved on a day not after that first due day, however often it was moved
 * @param shareMetAsFirstPlanned the one of the other; absent of none
 * @param forecasts how many were achieved and had a forecast on the eve: in their last revision effective before the day of
 *        achievement
 * @param forecastsKept how many of these were achieved on a day not after that forecast
 * @param forecastHitRate the one of the other; absent of none
 */
@Schema(requiredProperties = { "milestones", "cancelled", "undated", "metOnTime", "metLate", "overdue", "open", "moves",
        "movedMilestones", "totalDays", "dueAsFirstPlanned", "metAsFirstPlanned", "forecasts", "forecastsKept" })
public record SlippageTotals(String key, String code, Texts title, long milestones, long cancelled, long undated,
        long metOnTime, long metLate, long overdue, long open, long moves, long movedMilestones, long totalDays,
        BigDecimal medianDays, Integer worstDays, UUID worstMilestone, String worstMilestoneCode, BigDecimal shareMetOnTime,
        long dueAsFirstPlanned, long metAsFirstPlanned, BigDecimal shareMetAsFirstPlanned, long forecasts, long forecastsKept,
        BigDecimal forecastHitRate) {

    /** As a table. */
    static final Sheet<SlippageTotals> SHEET = new Sheet<>("slippage-totals", List.of(new Column<>("key", SlippageTotals::key),
            new Column<>("code", SlippageTotals::code), new Column<>("title", SlippageTotals::title),
            new Column<>("milestones", SlippageTotals::milestones), new Column<>("cancelled", SlippageTotals::cancelled),
            new Column<>("undated", SlippageTotals::undated), new Column<>("metOnTime", SlippageTotals::metOnTime),
            new Column<>("metLate", SlippageTotals::metLate), new Column<>("overdue", SlippageTotals::overdue),
            new Column<>("open", SlippageTotals::open), new Column<>("moves", SlippageTotals::moves),
            new Column<>("movedMilestones", SlippageTotals::movedMilestones),
            new Column<>("totalDays", SlippageTotals::totalDays), new Column<>("medianDays", SlippageTotals::medianDays),
            new Column<>("worstDays", SlippageTotals::worstDays),
            new Column<>("worstMilestone", SlippageTotals::worstMilestone),
            new Column<>("worstMilestoneCode", SlippageTotals::worstMilestoneCode),
            new Column<>("shareMetOnTime", SlippageTotals::shareMetOnTime),
            new Column<>("dueAsFirstPlanned", SlippageTotals::dueAsFirstPlanned),
            new Column<>("metAsFirstPlanned", SlippageTotals::metAsFirstPlanned),
            new Column<>("shareMetAsFirstPlanned", SlippageTotals::shareMetAsFirstPlanned),
            new Column<>("forecasts", SlippageTotals::forecasts), new Column<>("forecastsKept", SlippageTotals::forecastsKept),
            new Column<>("forecastHitRate", SlippageTotals::forecastHitRate)));
}
