package org.entente.testkit.bad.history;

import org.entente.records.Revisions;

class Searcher {

    String everybodys(Revisions revisions) {
        return revisions.find("all");
    }
}
