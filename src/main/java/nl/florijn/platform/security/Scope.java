package nl.florijn.platform.security;

/** What an API token may do. {@link #ADMIN} holds the others. */
public enum Scope {
    READ,
    WRITE,
    BILLING,
    ADMIN
}
