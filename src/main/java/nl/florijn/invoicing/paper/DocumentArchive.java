package nl.florijn.invoicing.paper;

import java.util.Optional;
import nl.florijn.documents.DocumentStore;
import nl.florijn.documents.RenderDesk;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The stored documents of approved invoices (R31). One that is missing or damaged is made good from its snapshot if that
 * gives the very same bytes; otherwise it is said, and never another one served.
 */
@Component
class DocumentArchive {

    private static final Logger log = LoggerFactory.getLogger(DocumentArchive.class);

    private final JooqStoredDocuments stored;
    private final JooqSnapshots frozen;
    private final DocumentStore store;
    private final RenderDesk desk;
    private final Transactions transactions;

    DocumentArchive(
            JooqStoredDocuments stored,
            JooqSnapshots frozen,
            DocumentStore store,
            RenderDesk desk,
            Transactions transactions) {
        this.stored = stored;
        this.frozen = frozen;
        this.store = store;
        this.desk = desk;
        this.transactions = transactions;
    }

    boolean isKept(PartnerId partner, InvoiceId id) {
        return stored.sha256(partner, id).isPresent();
    }

    /** @throws Conflict when it was stored, but is damaged for good */
    Optional<byte[]> find(PartnerId partner, InvoiceId id) {
        return stored.sha256(partner, id)
                .map(sha256 -> store.find(partner, sha256).orElseGet(() -> madeGood(partner, id, sha256)));
    }

    /** Stores what was just made; what somebody else has stored meanwhile is the document. */
    byte[] keep(PartnerId partner, InvoiceId id, byte[] pdf) {
        var sha256 = store.write(partner, pdf);
        transactions.run(() -> stored.add(partner, id, sha256, pdf.length));
        return find(partner, id).orElse(pdf);
    }

    private byte[] madeGood(PartnerId partner, InvoiceId id, String sha256) {
        log.error("The stored document {} of invoice {} of {} is missing or damaged.", sha256, id, partner);
        var again = rendered(partner, id, sha256);
        if (!DocumentStore.sha256(again).equals(sha256)) {
            throw lost(partner, id, sha256, null);
        }
        store.write(partner, again);
        log.warn("The stored document {} of invoice {} of {} was made good.", sha256, id, partner);
        return again;
    }

    private byte[] rendered(PartnerId partner, InvoiceId id, String sha256) {
        try {
            var snapshot = frozen.get(partner, id);
            return desk.isLarge(snapshot) ? desk.inTurn(snapshot, () -> true) : desk.atOnce(snapshot);
        } catch (Conflict refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            throw lost(partner, id, sha256, unreadable);
        }
    }

    private static Conflict lost(PartnerId partner, InvoiceId id, String sha256, @Nullable RuntimeException cause) {
        log.error(
                "ALARM: the document {} of invoice {} of {} is lost, and cannot be made again as it was. Restore it from"
                        + " a backup.",
                sha256,
                id,
                partner,
                cause);
        return new Conflict(
                "DOCUMENT_DAMAGED",
                "The stored document of this invoice is missing or damaged, and cannot be made again exactly as it was."
                        + " It has to be restored from a backup.");
    }
}
