package org.entente.testkit.bad.revision;

import org.entente.records.Revision;

class Historian {
    Revision rewritten;
}
