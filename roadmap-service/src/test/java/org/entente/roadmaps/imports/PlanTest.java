package org.entente.roadmaps.imports;

import static org.entente.roadmaps.imports.SampleRegister.META;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;

class PlanTest {

    @TempDir
    Path folder;

    @Test
    void what_is_said_in_words_is_kept_once_for_as_long_as_it_holds() throws IOException {
        var plans = plans(SampleRegister.moved("a", "2021-01-01", "2021-02-01", "2021-03-01").replace("\"initiative\":\"i1\"",
                "\"scope\":\"" + "x".repeat(3000) + "\""));
        var steps = plans.get(0).steps();
        assertEquals(3, steps.size());
        assertSame(steps.get(0).told().description(), steps.get(1).told().description());
        assertSame(steps.get(1).told().description(), steps.get(2).told().description());
    }

    private List<Plan> plans(String milestones) throws IOException {
        var file = Files.writeString(folder.resolve("register"), META + "\n" + SampleRegister.group("g1", milestones));
        var plans = new ArrayList<Plan>();
        new RegisterReader(new JsonFactory(), new Faults(), new PassedOver(), new RegisterReader.Listener() {
            private Meta meta;

            @Override
            public void meta(Meta ofIt) {
                meta = ofIt;
            }

            @Override
            public void group(Group group) {
                // Of no interest here.
            }

            @Override
            public void initiative(Initiative initiative) {
                // Of no interest here.
            }

            @Override
            public void milestone(RegisterMilestone milestone) {
                plans.add(Plan.of(milestone, null, meta));
            }

            @Override
            public void end() {
                // Of no interest here.
            }
        }).read(file);
        return plans;
    }
}
