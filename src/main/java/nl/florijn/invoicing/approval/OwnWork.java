package nl.florijn.invoicing.approval;

import java.util.Collection;
import java.util.Set;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.drafts.JooqDraftAuthors;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import org.springframework.stereotype.Component;

/** What a person may not approve, where the partner wants four eyes (R12). */
@Component
class OwnWork {

    private final Settings settings;
    private final JooqDraftAuthors editors;

    OwnWork(Settings settings, JooqDraftAuthors editors) {
        this.settings = settings;
        this.editors = editors;
    }

    /** Those of the drafts that who is at work now entered or changed; none where one pair of eyes is enough. */
    Set<InvoiceId> among(PartnerId partner, Collection<InvoiceId> drafts) {
        return settings.own(partner).fourEyes()
                ? editors.ofPerson(partner, drafts, Actor.current().name())
                : Set.of();
    }
}
