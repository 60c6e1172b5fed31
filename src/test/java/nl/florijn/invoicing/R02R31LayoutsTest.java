package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Which layout a document has, and from when on for good. There are layouts RED, BLUE and GREEN. */
@FlorijnTest
class R02R31LayoutsTest {

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Layouts layouts;

    @Autowired
    private Settings settings;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private Approvals approvals;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private Invoices invoices;

    @Autowired
    private DSLContext db;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Layout red;

    @BeforeEach
    void aPartnerWithThreeLayouts() {
        partner = reseller.partner();
        red = layouts.create(partner, layout("RED", "#cc0000"));
        layouts.create(partner, layout("BLUE", "#0000cc"));
        layouts.create(partner, layout("GREEN", "#00cc00"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    of partner, of payer, of holder, draft has
                    ,           ,         ,
                    RED,        ,         ,          RED
                    RED,        BLUE,     ,          BLUE
                    ,           BLUE,     GREEN,     BLUE
                    ,           ,         GREEN,
                    """)
    void R02_whoPaysDecides(
            @Nullable String ofPartner, @Nullable String ofPayer, @Nullable String ofHolder, @Nullable String has) {
        settings.change(
                partner, 1, settings.own(partner).with(json.readValue(named(ofPartner), BillingSettings.class)));
        var payer = books.customer(partner, named(ofPayer));
        var holder = books.customer(
                partner, named(ofHolder).replace("}", ", \"invoiceDebtorId\": \"%s\"}".formatted(payer.id())));
        billed(holder);

        assertThat(reseller.draft(partner).layoutCode()).isEqualTo(has);
        assertThat(byHand(payer, null).layoutCode()).as("by hand").isEqualTo(has);
    }

    @Test
    void R11_aSubscriptionWithALayoutOfItsOwnComesOnADraftOfThatLayout() {
        var customer = books.customer(partner, named("RED"));
        for (var layout : Arrays.asList(null, "BLUE", "RED", "BLUE")) {
            books.subscription(
                    partner,
                    customer,
                    books.product(partner),
                    named(layout).replace("}", ", \"start\": \"2031-01-01\"}"));
        }
        reseller.run(partner, "2031-01-01");

        assertThat(reseller.drafts(partner))
                .extracting(draft -> draft.layoutCode() + " " + draft.lines().size())
                .containsExactlyInAnyOrder("RED 2", "BLUE 2");
    }

    @Test
    void R02_aDraftKeepsTheLayoutItWasMadeWith() {
        var customer = books.customer(partner, named("RED"));
        billed(customer);

        books.change(partner, customer, books.customerDetails(named("BLUE")));

        assertThat(reseller.draft(partner).layoutCode()).isEqualTo("RED");
    }

    @Test
    void R12_aPersonMayChooseAnother() {
        var draft = byHand(books.customer(partner, named("RED")), "GREEN");
        assertThat(draft.layoutCode()).isEqualTo("GREEN");

        assertThat(changed(draft, "BLUE").layoutCode()).isEqualTo("BLUE");
        assertThat(documents.html(partner, draft.id())).contains("#0000cc");
        assertThat(changed(invoices.get(partner, draft.id()), null).paper().layout())
                .isNull();
        assertThat(documents.html(partner, draft.id())).doesNotContain("#0000cc");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> changed(invoices.get(partner, draft.id()), "PINK"))
                .satisfies(refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.code()).isEqualTo("UNKNOWN_LAYOUT")));
    }

    @Test
    void R12_mergedDraftsHaveTheLayoutOfTheOneThatStaysAndSplitOnesThatOfTheWhole() {
        var customer = books.customer(partner);
        var first = byHand(customer, "RED");
        var second = byHand(customer, "BLUE");

        var merged = merging.merge(partner, first.id(), List.of(second.id()));
        assertThat(merged.layoutCode()).isEqualTo("RED");

        var split = merging.split(
                partner, first.id(), List.of(merged.lines().getFirst().id()));
        assertThat(split.layoutCode()).isEqualTo("RED");
    }

    @Test
    void R31_aDraftGoesByTheNewestVersionAndAnApprovedInvoiceKeepsItsOwn() {
        var approved = byHand(books.customer(partner), "RED");
        var waiting = byHand(books.customer(partner), "RED");
        approvals.approve(partner, approved.id(), false);
        var before = documents.pdf(partner, approved.id());

        layouts.change(partner, red.id(), 1, layout("DARK", "#550000"));

        assertThat(invoices.get(partner, approved.id()).paper().layout())
                .satisfies(layout -> assertThat(layout.version()).isEqualTo(1));
        assertThat(documents.html(partner, approved.id())).contains("#cc0000").doesNotContain("#550000");
        assertThat(documents.pdf(partner, approved.id())).isEqualTo(before);
        assertThat(invoices.get(partner, waiting.id()).paper().layout()).satisfies(layout -> {
            assertThat(layout.version()).isEqualTo(2);
            assertThat(layout.code()).isEqualTo("DARK");
        });
        assertThat(documents.html(partner, waiting.id())).contains("#550000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE invoice SET layout_version = 2 WHERE id = %d        | an approved invoice does not change
                    UPDATE invoice SET layout_id = NULL, layout_version = NULL WHERE id = %d | an approved invoice does not change
                    UPDATE layout_version SET footer = 'x' WHERE layout_id = (SELECT layout_id FROM invoice WHERE id = %d) | a version of a layout does not change
                    """)
    void R31_theDatabaseItselfKeepsTheVersion(String statement, String refusal) {
        var invoice = byHand(books.customer(partner), "RED");
        approvals.approve(partner, invoice.id(), false);
        layouts.change(partner, red.id(), 1, layout("RED", "#550000"));

        assertThatThrownBy(() -> db.execute(statement.formatted(invoice.id().value())))
                .hasMessageContaining(refusal);
    }

    @Test
    void R33_aCreditNoteOfARunHasTheLayoutOfWhoPaysToday() {
        var customer = books.customer(partner, named("RED"));
        var subscription = billed(customer);
        approvals.approve(partner, reseller.draft(partner).id(), false);
        books.change(partner, customer, books.customerDetails(named("BLUE")));

        subscriptions.end(partner, subscription, LocalDate.of(2031, 1, 11));
        reseller.run(partner, "2031-02-01");

        var creditNote = reseller.draft(partner);
        assertThat(creditNote.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(creditNote.layoutCode()).isEqualTo("BLUE");
    }

    private SubscriptionId billed(Customer holder) {
        var made = books.subscription(partner, holder, books.product(partner), "{\"start\": \"2031-01-01\"}");
        reseller.run(partner, "2031-01-01");
        return made.id();
    }

    private Invoice byHand(Customer customer, @Nullable String layout) {
        var line =
                new DraftLine(null, null, "Uren", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        return drafts.create(
                partner,
                new NewInvoice(
                        customer.id(),
                        LocalDate.of(2031, 1, 1),
                        List.of(line, line),
                        null,
                        layout,
                        InvoiceDiscount.NONE,
                        null));
    }

    private Invoice changed(Invoice draft, @Nullable String layout) {
        return drafts.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, layout, null, InvoiceDiscount.NONE, null, null, null));
    }

    private static String named(@Nullable String layout) {
        return "{\"layout\": %s}".formatted(layout == null ? "null" : "\"" + layout + "\"");
    }

    private static LayoutDetails layout(String code, String colour) {
        return new LayoutDetails(code, "", ThemeName.STRAK, colour, null, null);
    }
}
