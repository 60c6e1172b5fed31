package nl.florijn.documents.layouts;

import java.util.Optional;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;

/** Something that refers to layouts. A layout stays as long as anything does. */
public interface LayoutUse {

    /** What refers to it. */
    enum Kind {
        PARTNER,
        CUSTOMERS,
        SUBSCRIPTIONS,
        INVOICES
    }

    Kind kind();

    /** How many of this kind refer to it; the partner counts for one. */
    int count(PartnerId partner, LayoutId layout);

    /** Why this layout cannot be deleted; empty when nothing of this kind refers to it. */
    Optional<Conflict> of(PartnerId partner, Layout layout);
}
