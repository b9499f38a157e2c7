package org.entente.roadmaps.milestone;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.entente.web.Code;
import org.entente.web.Texts;

/**
 * What a milestone is measured by. Whether more is better, the way from the baseline to the target says.
 *
 * @param code unique in its milestone
 * @param unit what its values count, such as {@code MW}
 * @param baseline where it stood before
 * @param target where it shall stand
 */
public record Indicator(@NotNull @Code String code, @NotNull Texts title, @NotBlank @Size(max = 40) String unit,
        @NotNull @Digits(integer = Indicator.INTEGER_DIGITS, fraction = Indicator.FRACTION_DIGITS) BigDecimal baseline,
        @NotNull @Digits(integer = Indicator.INTEGER_DIGITS, fraction = Indicator.FRACTION_DIGITS) BigDecimal target) {

    /** With the fraction fifteen digits: what every reader of JSON reads exactly (RFC 7493 section 2.2). */
    static final int INTEGER_DIGITS = 12;
    static final int FRACTION_DIGITS = 3;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Indicator {
        baseline = plain(baseline);
        target = plain(target);
    }

    /** The one spelling of a value, so that {@code 1.50}, {@code 1.5} and {@code 15E-1} are the same. */
    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        // Beyond that it is refused, and must not be written out before.
        return stripped.scale() < 0 && stripped.scale() >= -INTEGER_DIGITS ? stripped.setScale(0) : stripped;
    }

    /**
     * How far a value is on the way from the baseline to the target, in percent, to one decimal, half to the even digit. Below
     * 0
     * it went the wrong way, above 100 it is past the target. Null where the target is the baseline: there is no way to go.
     */
    BigDecimal percentAt(BigDecimal value) {
        var way = target.subtract(baseline);
        return way.signum() == 0 ? null
                : value.subtract(baseline).multiply(WHOLE).divide(way, 1, RoundingMode.HALF_EVEN);
    }
}
