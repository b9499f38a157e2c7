package org.entente.stack.sample;

/** Loads the charter itself and its Terms. */
final class CharterPart {

    private final Api api;
    private final Tally tally;
    private final Facts facts;

    CharterPart(Api api, Tally tally, Facts facts) {
        this.api = api;
        this.tally = tally;
        this.facts = facts;
    }

    void load() throws LoadFailure {
        var self = "/charters/" + DraftCharter.ID;
        if (api.read(self).isPresent()) {
            tally.unchanged();
        } else {
            api.create("/charters", DraftCharter.of(facts));
            tally.made();
        }
        var terms = new Shelf(api, tally, self + "/terms", Shelf::code);
        for (var term : DraftTerm.allOf(facts)) {
            terms.keep(term.code(), self + "/terms", term);
        }
    }
}
