package org.entente.groups.group;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.entente.web.Caller;

/** Who chairs a group, as the room of memberships tells. */
public interface CoChairs {

    /** The Parties in whose name somebody is co-chair on that day. */
    Set<String> partiesOn(Caller caller, UUID group, LocalDate day);
}
