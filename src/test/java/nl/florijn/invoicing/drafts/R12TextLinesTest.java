package nl.florijn.invoicing.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A draft with words alone on one of its lines, and a surcharge that is spelled out. */
@FlorijnTest
class R12TextLinesTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CreditNotes creditNotes;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Invoice draft;

    @BeforeEach
    void aDraftWithAText() {
        partner = reseller.partner();
        settings.change(partner, partners.get(partner).version(), json.readValue("""
                {"vatCode": "NL-HIGH", "ledgerAccount": "8000", "surchargeSpelled": true, "creditSurchargeVatCode": "EXEMPT"}
                """, OwnSettings.class));
        var customer = books.customer(partner, "{\"surchargePercent\": \"5\", \"surchargeSpelled\": true}");
        draft = enter(customer.id(), "Uitgevoerd op maandag");
    }

    private Invoice enter(Object customer, String text) {
        return editing.create(partner, json.readValue("""
                {"customerId": "%s", "date": "2031-02-03",
                 "lines": [{"kind": "TEXT", "description": "%s"},
                           {"description": "Werk", "quantity": "2", "unitPrice": "50.00", "vatCode": "NL-LOW"}]}
                """.formatted(customer, text), NewInvoice.class));
    }

    @Test
    void R12_aTextHasNoAmountAndNoVat() {
        assertThat(draft.lines())
                .extracting(InvoiceLine::kind)
                .containsExactly(LineKind.TEXT, LineKind.CHARGE, LineKind.SURCHARGE, LineKind.TEXT);
        assertThat(draft.lines().getFirst().net()).isZero();
        assertThat(draft.lines().getFirst().quantity()).isZero();
        assertThat(draft.amounts().vat())
                .singleElement()
                .satisfies(vat -> assertThat(vat.code()).isEqualTo("NL-LOW"));
        assertThat(documents.html(partner, draft.id())).contains("Uitgevoerd op maandag");
    }

    @Test
    void R26_whatSpellsTheSurchargeOutIsReckonedAnewAndATypedTextStays() {
        var lines = draft.ownLines().stream().map(DraftLine::of).toList();
        assertThat(lines).hasSize(2);
        var changed = editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                json.readValue(
                        """
                        {"date": "2031-02-03", "surchargePercent": "10",
                         "lines": [{"id": "%s", "kind": "TEXT", "description": "Uitgevoerd op dinsdag"},
                                   {"id": "%s", "description": "Werk", "quantity": "1", "unitPrice": "50.00"}]}
                        """.formatted(
                                draft.lines().get(0).id(), draft.lines().get(1).id()),
                        DraftChange.class));

        assertThat(changed.lines())
                .extracting(InvoiceLine::description)
                .containsExactly("Uitgevoerd op dinsdag", "Werk", "Toeslag 10%", "10 % over 50,00 is 5,00");
    }

    @Test
    void R12_itIsSplitOffAndMergedLikeOthers() {
        var split = merging.split(
                partner, draft.id(), List.of(draft.lines().getFirst().id()));
        assertThat(split.lines()).extracting(InvoiceLine::kind).containsExactly(LineKind.TEXT);
        assertThat(split.amounts().total()).isZero();
        assertThat(reload().lines())
                .extracting(InvoiceLine::kind)
                .containsExactly(LineKind.CHARGE, LineKind.SURCHARGE, LineKind.TEXT);

        var merged = merging.merge(partner, draft.id(), List.of(split.id()));
        assertThat(merged.amounts()).isEqualTo(draft.amounts());
        assertThat(merged.ownLines()).hasSize(2);
        assertThat(merged.linesOnTop()).hasSize(2);
    }

    @Test
    void R12_mergedDraftsKeepTheirTextsWhereTheyStand() {
        var other = enter(draft.customerId(), "Afgerond op vrijdag");

        var merged = merging.merge(partner, draft.id(), List.of(other.id()));

        assertThat(merged.ownLines())
                .extracting(InvoiceLine::description)
                .containsExactly("Uitgevoerd op maandag", "Werk", "Afgerond op vrijdag", "Werk");
    }

    @Test
    void R33_aCreditNoteLeavesItOut() {
        assertThat(approvals.approve(partner, draft.id(), false)).isInstanceOf(Approved.class);
        var note = creditNotes.credit(partner, draft.id(), new NewCreditNote(null, null, false));

        assertThat(note.lines()).extracting(InvoiceLine::kind).containsExactly(LineKind.CHARGE, LineKind.SURCHARGE);
        assertThat(note.amounts().total()).isEqualTo(draft.amounts().total());
    }

    @Test
    void R12_anAmountOnATextIsRefused() {
        refused("{\"kind\": \"TEXT\", \"description\": \"Tekst\", \"unitPrice\": \"1\"}", "unitPrice", "TEXT_ONLY");
        refused("{\"kind\": \"TEXT\", \"description\": \"Tekst\", \"quantity\": \"1\"}", "quantity", "TEXT_ONLY");
        refused("{\"kind\": \"SURCHARGE\", \"description\": \"Toeslag\", \"quantity\": \"1\"}", "kind", "KIND_FIXED");
        var work = draft.lines().get(1).id();
        refused(
                "{\"id\": \"%s\", \"kind\": \"TEXT\", \"description\": \"Werk\"}".formatted(work),
                "kind",
                "KIND_FIXED");
    }

    private void refused(String line, String field, String code) {
        var change = json.readValue("{\"date\": \"2031-02-03\", \"lines\": [%s]}".formatted(line), DraftChange.class);
        assertThatThrownBy(
                        () -> editing.change(partner, draft.id(), draft.life().version(), change))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    assertThat(refusal.errors().getFirst().field()).isEqualTo("lines[0]." + field);
                    assertThat(refusal.errors().getFirst().code()).isEqualTo(code);
                });
    }

    private Invoice reload() {
        return invoices.get(partner, draft.id());
    }
}
