package org.entente.roadmaps.imports;

import java.time.LocalDate;

/** Registers made up for tests, of any size. */
final class SampleRegister {

    static final String META = "{\"meta\":{\"name\":\"sample\",\"source\":{\"repository\":\"some/where\",\"head\":\"abc\"}}}";

    private SampleRegister() {
    }

    static String json(String text, Object... values) {
        return text.formatted(values).replace('\'', '"');
    }

    /** A register of one group. */
    static String of(String milestones) {
        return META + "\n" + group("g1", milestones) + "\n";
    }

    static String group(String acronym, String milestones) {
        return json("{'group':{'acronym':'%s','name':'Group %s','area':'Some area'},'initiatives':[{'id':'i1','title':'One'}],"
                + "'milestones':[", acronym, acronym) + milestones + "]}";
    }

    /** A milestone whose term was moved, on the days given. */
    static String moved(String id, String... days) {
        var history = new StringBuilder(entry(1, "created", json("'to':'%s'", days[0])));
        for (int i = 1; i < days.length; i++) {
            history.append(',').append(entry(i + 1, "due", json("'from':'%s','to':'%s'", days[i - 1], days[i])));
        }
        return milestone(id, json("'due':'%s','state':'open'", days[days.length - 1]), history.toString());
    }

    static String milestone(String id, String facts, String history) {
        return json("{'id':'%s','title':'Title of %s','initiative':'i1',", id, id) + facts + ",\"history\":[" + history + "]}";
    }

    /** @param day of May 2020 */
    static String entry(int day, String type, String members) {
        return json("{'at':'2020-05-%02dT10:00:00Z','by':'Somebody','commit':'c%d','change':{'type':'%s',", day, day, type)
                + members + "}}";
    }

    /** As the real ones are, only larger: created, moved, resolved, corrected. */
    static String large(int groups, int milestones, int moves) {
        var register = new StringBuilder(META).append('\n');
        for (int g = 0; g < groups; g++) {
            var all = new StringBuilder();
            for (int m = 0; m < milestones; m++) {
                all.append(m == 0 ? "" : ",").append(large("g" + g + "/" + m, moves));
            }
            register.append(group("g" + g, all.toString())).append('\n');
        }
        return register.toString();
    }

    private static String large(String id, int moves) {
        var due = LocalDate.of(2020, 1, 31);
        var history = new StringBuilder(at(0, "created", json("'to':'%s'", due)));
        for (int i = 1; i <= moves; i++) {
            history.append(',').append(at(i, "due", json("'from':'%s','to':'%s'", due, due.plusMonths(1))));
            due = due.plusMonths(1);
        }
        history.append(',').append(at(moves + 1, "resolved", json("'to':'%s'", due)));
        return milestone(id, json("'due':'%s','resolved':'%s','state':'done'", due, due), history.toString());
    }

    private static String at(int days, String type, String members) {
        return json("{'at':'%sT10:00:00Z','by':'Somebody','commit':'%012x','change':{'type':'%s',",
                LocalDate.of(2019, 1, 1).plusDays(days * 7L), type.hashCode() + days, type) + members + "}}";
    }
}
