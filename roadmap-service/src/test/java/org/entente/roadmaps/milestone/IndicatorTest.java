package org.entente.roadmaps.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;

import org.entente.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    private static Indicator from(String baseline, String target) {
        return new Indicator("CAP", Texts.of("en", "Capacity"), "MW", new BigDecimal(baseline), new BigDecimal(target));
    }

    @ParameterizedTest
    @CsvSource({ "0,200,50,25.0", "0,200,0,0.0", "0,200,200,100.0", "0,200,300,150.0", "0,200,-50,-25.0",
            // Less is better: the way leads down.
            "80,20,50,50.0", "80,20,95,-25.0",
            // One decimal, half to the even digit: 12.25 and 12.35.
            "0,400,49,12.2", "0,2000,247,12.4", "0,3,1,33.3", "0,3,2,66.7",
            "0.1,0.3,0.2,50.0", "-10,10,0,50.0", "0,999999999999.999,0.001,0.0" })
    void a_value_is_as_far_as_the_way_from_the_baseline_says(String baseline, String target, String value, String percent) {
        assertEquals(new BigDecimal(percent), from(baseline, target).percentAt(new BigDecimal(value)));
    }

    @Test
    void where_the_target_is_the_baseline_there_is_no_way_to_go() {
        assertNull(from("5", "5.000").percentAt(new BigDecimal("7")));
    }

    @ParameterizedTest
    @CsvSource({ "1.50,1.5", "15E-1,1.5", "100,100", "1E+2,100", "0.000,0", "0E+9,0", "-0.10,-0.1", "1E+12,1000000000000" })
    void a_value_has_one_spelling(String sent, String kept) {
        assertEquals(kept, Indicator.plain(new BigDecimal(sent)).toString());
    }

    @Test
    void a_value_beyond_all_bounds_is_not_written_out_before_it_is_refused() {
        assertEquals("1E+1000000000", Indicator.plain(new BigDecimal("1E+1000000000")).toString());
    }
}
