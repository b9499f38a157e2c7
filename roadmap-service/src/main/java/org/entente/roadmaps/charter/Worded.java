package org.entente.roadmaps.charter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import jakarta.persistence.MappedSuperclass;

import org.entente.records.Recorded;
import org.entente.records.Selection;
import org.entente.web.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A record with texts in several languages, which says of each version whether it has followed the others. */
@MappedSuperclass
public abstract class Worded extends Recorded {

    /**
     * What lags, in all languages; null where nothing does. Which languages are authentic is the charter's to say, now and when
     * the past is asked, so it is not settled here.
     */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Drift> drifted;

    /** Names the record's texts, as the API names them; one that it does not have is null. */
    protected abstract void texts(BiConsumer<String, Texts> tell);

    /** Gives the record other texts. */
    protected void reword(Runnable change) {
        var before = texts();
        change.run();
        var lags = Drift.after(drifted == null ? List.of() : drifted, before, texts(), revision() + 1);
        drifted = lags.isEmpty() ? null : lags;
    }

    private Map<String, Texts> texts() {
        var all = new TreeMap<String, Texts>();
        texts((field, text) -> {
            if (text != null) {
                all.put(field, text);
            }
        });
        return all;
    }

    /** What lags of the versions in these languages. */
    public List<Drift> driftedIn(List<String> authentic) {
        return drifted == null ? List.of()
                : drifted.stream().filter(d -> authentic.contains(d.language()) && authentic.contains(d.behind())).toList();
    }

    /** Which texts have no version in one of these languages. */
    public List<MissingText> missingIn(List<String> authentic) {
        return texts().entrySet().stream()
                .flatMap(text -> authentic.stream().filter(language -> !text.getValue().byLanguage().containsKey(language))
                        .map(language -> new MissingText(text.getKey(), language)))
                .toList();
    }

    /** Narrows to records of whose authentic versions one lags, or to all others; null asks nothing. */
    public static <R extends Worded> Selection<R> narrow(Selection<R> selection, Boolean wanted) {
        if (wanted == null) {
            return selection;
        }
        var drifts = "drifted is not null and function(drifts as Boolean, drifted, charter) = true";
        return selection.where(wanted ? drifts : "not (" + drifts + ")");
    }
}
