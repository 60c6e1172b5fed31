package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.drafts.DraftChange;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.subscriptions.charges.Charge;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.ChargeState;
import nl.florijn.subscriptions.charges.Charges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A charge of 50.00 and hosting of 10.00 a month on one draft. */
@FlorijnTest
class R13ChargesTest {

    private static final Actor SANNE = new Actor("sanne", null);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Charges charges;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private DSLContext database;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Charge charge;

    @BeforeEach
    void aDraftWithACharge() {
        partner = reseller.partner();
        Customer customer = books.customer(partner);
        books.subscription(partner, customer, books.product(partner), "{\"start\": \"2031-01-01\"}");
        charge = charges.create(partner, json.readValue("""
                {"customerId": "%s", "description": "Uren", "unitPrice": "50.00"}
                """.formatted(customer.id()), ChargeDetails.class));
        reseller.run(partner, "2031-01-01");
        assertThat(state()).isEqualTo(ChargeState.INVOICED);
    }

    @Test
    void R13_discardingADraftMakesItsChargesBillableAgain() {
        editing.discard(partner, List.of(reseller.draft(partner).id()));

        assertThat(state()).isEqualTo(ChargeState.WAITING);
        assertThat(reseller.run(partner, "2031-01-01").net()).isEqualByComparingTo("60.00");
    }

    @Test
    void R13_aChargeForLaterComesBackInTheNextRun() {
        removeCharge(RemovedLine.Action.LATER, null);

        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("10.00");
        assertThat(reseller.run(partner, "2031-01-01").net()).isEqualByComparingTo("50.00");
    }

    @Test
    void R13_aWaivedChargeIsRecordedWithReasonAndUserAndNeverComesBack() {
        SANNE.during(() -> removeCharge(RemovedLine.Action.WAIVE, "Coulance"));

        assertThat(state()).isEqualTo(ChargeState.WAIVED);
        assertThat(recorded("charge")).containsExactly("Coulance by sanne");
        assertThat(reseller.run(partner, "2031-01-01").drafts()).isZero();
    }

    @Test
    void R13_aWaivedPeriodIsRecordedWithReasonAndUser() {
        SANNE.during(
                () -> editing.waive(partner, List.of(reseller.draft(partner).id()), "Afgesproken"));

        assertThat(recorded("billed_period")).containsExactly("Afgesproken by sanne");
        assertThat(recorded("charge")).containsExactly("Afgesproken by sanne");
        assertThat(reseller.run(partner, "2031-01-01").drafts()).isZero();
    }

    private ChargeState state() {
        return charges.get(partner, charge.id()).state();
    }

    private void removeCharge(RemovedLine.Action action, String reason) {
        var draft = reseller.draft(partner);
        var kept = draft.lines().stream()
                .filter(line -> line.chargeId() == null)
                .map(DraftLine::of)
                .toList();
        var removed = draft.lines().stream()
                .filter(line -> line.chargeId() != null)
                .map(line -> new RemovedLine(line.id(), action, reason))
                .toList();
        editing.change(
                partner,
                draft.id(),
                draft.life().version(),
                new DraftChange(draft.date(), null, null, null, null, null, kept, removed));
    }

    private List<String> recorded(String table) {
        return database.fetch(
                        "SELECT CONCAT(waived_reason, ' by ', waived_by) FROM " + table + " WHERE partner_id = ?",
                        partner.value())
                .getValues(0, String.class);
    }
}
