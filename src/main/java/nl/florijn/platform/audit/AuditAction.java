package nl.florijn.platform.audit;

/** What can be read in the audit log. */
public enum AuditAction {
    LOGIN,
    LOGIN_REFUSED,
    PARTNER_CREATED,
    PARTNER_CHANGED,
    SETTINGS_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    MASTER_DATA_CREATED,
    MASTER_DATA_CHANGED,
    IMPORTED,
    BILLING_RUN_STARTED,
    DRAFT_CREATED,
    DRAFT_EDITED,
    DRAFT_DISCARDED,
    APPROVED,
    EXPORT_STARTED,
    EXPORTED,
    SUPPORT_LOOKED
}
