package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that were billed before the books were brought over are given back. */
@FlorijnTest
class R33BroughtOverTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private InvoiceDocuments documents;

    @Test
    void R33_aCreditNoteForThemSaysWhatItRefersTo() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-04-01,,2026-12-01\n");
        var subscription = subscriptions
                .list(partner, SubscriptionFilter.ALL, PageRequest.FIRST)
                .items()
                .getFirst();
        subscriptions.end(partner, subscription.id(), LocalDate.of(2026, 11, 16));
        reseller.run(partner, "2026-12-01");

        var note = reseller.draft(partner);
        assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(note.creditsInvoiceId()).isNull();
        assertThat(documents.html(partner, note.id()))
                .contains("hoort bij facturen uit een eerdere administratie, over 16-11-2026 t/m 30-11-2026.");
    }
}
