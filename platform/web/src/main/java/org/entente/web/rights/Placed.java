package org.entente.web.rights;

import java.util.List;

import org.entente.web.Visibility;

/** A record that stands where it does because of something else too. */
record Placed(Standing record, String stage, boolean isOver) implements Standing {

    @Override
    public String kind() {
        return record.kind();
    }

    @Override
    public String party() {
        return record.party();
    }

    @Override
    public List<String> parties() {
        return record.parties();
    }

    @Override
    public Visibility visibility() {
        return record.visibility();
    }

    @Override
    public String responsibleParty() {
        return record.responsibleParty();
    }

    @Override
    public List<String> awaiting() {
        return record.awaiting();
    }

    @Override
    public boolean takes(Right right) {
        return record.takes(right);
    }
}
