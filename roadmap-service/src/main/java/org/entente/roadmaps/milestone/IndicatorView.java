package org.entente.roadmaps.milestone;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.web.Texts;

/** An indicator with where it stands. */
@Schema(name = "MeasuredIndicator", requiredProperties = { "code", "title", "unit", "baseline", "target" })
public record IndicatorView(String code, Texts title, String unit, BigDecimal baseline, BigDecimal target,
        @Schema(description = "The newest actual: of the period that ended last. Absent: none was reported.") Actual actual,
        @Schema(description = "How far the newest actual is on the way from the baseline to the target, in percent, to one decimal, half to the even digit; below 0 it went the wrong way, above 100 it is past the target. Absent without an actual, and where the target is the baseline.") BigDecimal percent) {

    static IndicatorView of(Indicator i, Measured measured) {
        var newest = measured.newestOf(i);
        return new IndicatorView(i.code(), i.title(), i.unit(), i.baseline(), i.target(), newest.orElse(null),
                newest.map(a -> i.percentAt(a.value())).orElse(null));
    }
}
