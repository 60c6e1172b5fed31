package nl.florijn.documents.layouts;

import java.util.Optional;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;

/** Something that refers to layouts. A layout stays as long as anything does. */
public interface LayoutUse {

    /** Why this layout cannot be deleted; empty when nothing of this kind refers to it. */
    Optional<Conflict> of(PartnerId partner, Layout layout);
}
