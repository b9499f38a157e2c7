package org.entente.stack.sample;

import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Brings the sample charter into a register, as a client of its public API that acts for the secretariat.
 *
 * <p>
 * It makes what is missing, by code, and never touches what is there: a second load changes nothing, and a load that was cut
 * off
 * is completed by the next. A state is only moved from where the loader itself left it.
 *
 * <p>
 * Left out of the file: most events (only the meetings of a working group have a record), instruments other than the charter
 * and
 * the memorandum that is the Strategic Working Group's mandate, claims that disagree, gaps, comparable instruments, and each
 * milestone's history of moved days, which is for an import that keeps its own times. What no source says stays open: who
 * answers
 * for a milestone, agencies, most due days, how a Term ended. That English and Azerbaijani are the authentic languages is ours.
 */
public final class CharterLoader {

    private final Api api;

    /** @param accessToken gives a token of the secretariat that is good for a while yet, whenever it is asked */
    public CharterLoader(URI api, Supplier<String> accessToken) {
        this(api, accessToken, pause -> Thread.sleep(pause.toMillis()));
    }

    CharterLoader(URI api, Supplier<String> accessToken, Api.Pause pause) {
        this.api = new Api(Objects.requireNonNull(api), Objects.requireNonNull(accessToken), pause);
    }

    /** @throws LoadFailure with one sentence on what was refused; what is loaded by then stays */
    public Summary load() throws LoadFailure {
        var facts = Facts.bundled();
        var tally = new Tally();
        var directory = new Directory();
        new CharterPart(api, tally, facts).load();
        new GroupPart(api, tally, facts, directory).load();
        new RoadmapPart(api, tally, facts, directory).load();
        return tally.summary();
    }
}
