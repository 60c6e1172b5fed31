package nl.florijn.invoicing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a document stands (section 8 of the rules), and where it can go from there. */
public enum InvoiceStatus {
    DRAFT,
    APPROVED,
    SENT,
    VOID;

    /** What it can become next: all there is, {@code docs/states.md} draws it. What is deleted becomes nothing. */
    public Set<InvoiceStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(APPROVED);
            case APPROVED -> Set.of(SENT);
            case SENT -> Set.of(VOID);
            case VOID -> Set.of();
        };
    }

    public boolean mayBecome(InvoiceStatus wanted) {
        return next().contains(wanted);
    }

    /** Those that can become this one. */
    public Set<InvoiceStatus> before() {
        return Arrays.stream(values()).filter(status -> status.mayBecome(this)).collect(Collectors.toSet());
    }
}
