package org.entente.groups.group;

import java.util.UUID;

import org.entente.web.Caller;

/** What a room of a group's parts tells the group. */
public interface GroupPart {

    /** Whether a part of the group is visible to everybody. */
    boolean isPublicIn(Caller caller, UUID group);
}
