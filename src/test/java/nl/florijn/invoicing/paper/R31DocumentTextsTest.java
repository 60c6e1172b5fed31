package nl.florijn.invoicing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.documents.texts.DocumentKind;
import nl.florijn.documents.texts.DocumentTexts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.credits.CreditNotes;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on every document of a kind: on drafts as it is now, on what was approved as it was then. */
@FlorijnTest
class R31DocumentTextsTest {

    @Autowired
    private Books books;

    @Autowired
    private DocumentTexts texts;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private CreditNotes credits;

    @Autowired
    private Approvals approvals;

    @Autowired
    private InvoiceDocuments documents;

    private PartnerId partner;

    @BeforeEach
    void aPartnerWithTexts() {
        partner = books.freshPartner().partner().id();
        write(DocumentKind.INVOICE, "nl", "Met dank voor het vertrouwen.");
        write(DocumentKind.INVOICE, "en", "Thank you for your trust.");
        write(DocumentKind.INVOICE, "fr", "Merci de votre confiance.");
        write(DocumentKind.CREDIT_NOTE, "nl", "Wij betalen dit terug.");
    }

    @Test
    void R31_anApprovedInvoiceKeepsTheTextOfItsDay() {
        var approved = invoice("nl-NL", "As agreed.");
        var waiting = invoice("nl-NL", null);
        approvals.approve(partner, approved.id(), false);
        var before = documents.html(partner, approved.id());
        assertThat(before).containsSubsequence("As agreed.", "Met dank voor het vertrouwen.");

        write(DocumentKind.INVOICE, "nl", "Voortaan anders.");

        assertThat(documents.html(partner, approved.id())).isEqualTo(before);
        assertThat(documents.html(partner, waiting.id()))
                .contains("Voortaan anders.")
                .doesNotContain("Met dank");
        write(DocumentKind.INVOICE, "nl", null);
        assertThat(documents.html(partner, waiting.id())).doesNotContain("class=\"message\"");
        assertThat(documents.html(partner, approved.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl-NL | Met dank voor het vertrouwen.
            fr-BE | Merci de votre confiance.
            es-ES | Thank you for your trust.
            """)
    void theTextIsInTheLanguageOfTheDocument(String locale, String text) {
        assertThat(documents.html(partner, invoice(locale, null).id())).contains(text);
    }

    @Test
    void aLanguageWithoutWordsHasNoneOfAnother() {
        assertThat(documents.html(partner, invoice("de-DE", null).id())).doesNotContain("class=\"message\"");
    }

    @Test
    void R33_aCreditNoteHasTheTextOfItsKind() {
        var approved = invoice("nl-NL", null);
        approvals.approve(partner, approved.id(), false);
        var note = credits.credit(partner, approved.id(), (Integer) null, new NewCreditNote(null, null, null, null));
        assertThat(documents.html(partner, note.id()))
                .contains("Wij betalen dit terug.")
                .doesNotContain("Met dank");
    }

    private void write(DocumentKind kind, String locale, @Nullable String text) {
        texts.change(partner, kind, locale, null, text);
    }

    private Invoice invoice(String locale, @Nullable String message) {
        var customer = books.customer(partner, "{\"locale\": \"%s\"}".formatted(locale));
        var line =
                new DraftLine(null, null, "Work", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        return drafts.create(
                partner,
                new NewInvoice(
                        customer.id(),
                        LocalDate.of(2026, 12, 1),
                        List.of(line),
                        message,
                        null,
                        InvoiceDiscount.NONE,
                        null));
    }
}
