package nl.florijn.platform.security;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** What an API token may do; written in small letters. {@link #ADMIN} holds the others. */
public enum Scope {
    @JsonProperty("read")
    @JsonAlias("READ")
    READ,
    @JsonProperty("write")
    @JsonAlias("WRITE")
    WRITE,
    @JsonProperty("billing")
    @JsonAlias("BILLING")
    BILLING,
    @JsonProperty("admin")
    @JsonAlias("ADMIN")
    ADMIN;

    /** As callers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a service lets in; who may change something sees what comes of it. */
    public Set<Right> rights() {
        return switch (this) {
            case READ -> Set.of(Right.READ);
            case WRITE -> Set.of(Right.READ, Right.WRITE);
            case BILLING -> Set.of(Right.READ, Right.BILLING);
            case ADMIN -> Set.of(Right.READ, Right.WRITE, Right.BILLING, Right.ADMIN);
        };
    }
}
