package org.entente.groups.meeting;

/** How people take part in a meeting. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
