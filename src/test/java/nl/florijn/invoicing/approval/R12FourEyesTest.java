package nl.florijn.invoicing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftMerging;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Anna, Bob and Carla work for a partner that wants four eyes. */
@FlorijnTest
class R12FourEyesTest {

    private static final Actor ANNA = new Actor("anna", null);
    private static final Actor BOB = new Actor("bob", null);
    private static final Actor CARLA = new Actor("carla", null);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DraftMerging merging;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Partners partners;

    @Autowired
    private Settings settings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;

    @BeforeEach
    void aPartnerThatWantsFourEyes() {
        partner = reseller.partner();
        customer = books.customer(partner, "{\"email\": \"finance@example.com\"}");
        fourEyes("true");
    }

    @Test
    void R12_whoEnteredADraftMayNotApproveItButAnotherMay() {
        var draft = enteredBy(ANNA);

        assertThat(approvedBy(ANNA, draft)).isEqualTo("FOUR_EYES");
        assertThat(approvedBy(BOB, draft)).isEqualTo("approved");
    }

    @Test
    void R12_whoeverEnteredOrChangedItMayNotAlsoWhenAnotherDidSoLater() {
        var draft = enteredBy(ANNA);
        var changed = DraftChange.none(draft).with(draft.date(), "Thank you", null);
        BOB.during(() -> editing.change(partner, draft.id(), draft.life().version(), changed));
        CARLA.during(() -> editing.change(partner, draft.id(), draft.life().version() + 1, changed));

        assertThat(approvedBy(ANNA, draft)).isEqualTo("FOUR_EYES");
        assertThat(approvedBy(BOB, draft)).isEqualTo("FOUR_EYES");
        assertThat(approvedBy(CARLA, draft)).isEqualTo("approved");
    }

    @Test
    void R12_whatIsSplitOffOrMergedIsStillTheirs() {
        var draft = enteredBy(ANNA);
        var split = new AtomicReference<Invoice>();
        BOB.during(() -> split.set(merging.split(
                partner, draft.id(), List.of(draft.lines().getFirst().id()))));
        assertThat(approvedBy(ANNA, split.get())).isEqualTo("FOUR_EYES");

        var other = enteredBy(BOB);
        CARLA.during(() -> merging.merge(partner, other.id(), List.of(draft.id())));

        for (var actor : List.of(ANNA, BOB, CARLA)) {
            assertThat(approvedBy(actor, other)).as(actor.name()).isEqualTo("FOUR_EYES");
        }
    }

    @Test
    void R12_bulkApprovalPassesOverWhatIsOnesOwn() {
        enteredBy(ANNA);
        enteredBy(BOB);
        var report = new AtomicReference<ApprovalReport>();

        ANNA.during(() -> report.set(approvals.report(
                partner,
                jobs.await(
                                partner,
                                approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)))
                        .id())));

        assertThat(report.get().done()).isOne();
        assertThat(report.get().failed())
                .extracting(refused -> refused.code().name())
                .containsExactly("FOUR_EYES");
    }

    @Test
    void R12_whoeverStartedTheRunMayApproveWhatItMade() {
        books.subscription(partner, customer, books.product(partner), "{\"start\": \"2031-01-01\"}");
        ANNA.during(() -> reseller.run(partner, "2031-01-01"));

        assertThat(approvedBy(ANNA, reseller.draft(partner))).isEqualTo("approved");
    }

    @Test
    void R12_whereThePartnerDoesNotWantThemOneIsEnough() {
        fourEyes("false");

        assertThat(approvedBy(ANNA, enteredBy(ANNA))).isEqualTo("approved");
    }

    private Invoice enteredBy(Actor actor) {
        var entered = new AtomicReference<Invoice>();
        actor.during(() ->
                entered.set(editing.create(partner, json.readValue("""
                        {"customerId": "%s", "date": "2031-01-01", "lines": [
                         {"description": "Werk", "quantity": "1", "unitPrice": "60.00"},
                         {"description": "Reis", "quantity": "1", "unitPrice": "10.00"}]}
                        """.formatted(customer.id()), NewInvoice.class))));
        return entered.get();
    }

    private String approvedBy(Actor actor, Invoice draft) {
        var result = new AtomicReference<ApprovalResult>();
        actor.during(() -> result.set(approvals.approve(partner, draft.id(), false)));
        return switch (result.get()) {
            case Approved _ -> "approved";
            case Refused refused -> refused.code().name();
        };
    }

    private void fourEyes(String wanted) {
        settings.change(
                partner,
                partners.get(partner).version(),
                json.readValue(
                        "{\"fourEyes\": %s, \"vatCode\": \"NL-HIGH\", \"ledgerAccount\": \"8000\"}".formatted(wanted),
                        OwnSettings.class));
    }
}
