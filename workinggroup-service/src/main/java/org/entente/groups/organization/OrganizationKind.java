package org.entente.groups.organization;

/** What an organization is. */
public enum OrganizationKind {
    MINISTRY,
    AGENCY,
    COMPANY,
    UNIVERSITY,
    INTERNATIONAL_BODY,
    OTHER
}
