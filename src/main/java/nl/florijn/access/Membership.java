package nl.florijn.access;

import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;

/** That a person works for a partner, and as what. */
public record Membership(PartnerId partner, String partnerName, Role role) {}
