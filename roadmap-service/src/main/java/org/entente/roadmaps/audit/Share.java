package org.entente.roadmaps.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, in ten-thousandths. */
final class Share {

    private static final int DECIMALS = 4;

    private Share() {
    }

    /** Null where there is nothing to divide by. */
    static BigDecimal of(long part, long whole) {
        return whole == 0 ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
