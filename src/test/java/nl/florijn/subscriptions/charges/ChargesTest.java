package nl.florijn.subscriptions.charges;

import static florijn.db.Tables.CHARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@FlorijnTest
class ChargesTest {

    @Autowired
    private Charges charges;

    @Autowired
    private Books books;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private Customer customer;
    private Product once;

    @BeforeEach
    void aPartnerWithACustomerAndAProductThatIsSoldOnce() {
        partner = books.freshPartner().partner().id();
        customer = books.customer(partner);
        once = books.product(
                partner, "{\"name\": \"Verhuizing\", \"kind\": \"ONCE\", \"prices\": [{\"unitPrice\": \"75\"}]}");
    }

    @Test
    void R10_aChargeWaitsOnItsCustomer() {
        var charge = charged("""
                {"reference": "H-1", "description": "Uren", "quantity": "-1.5", "unitPrice": "80",
                 "discountPercent": "5", "vatCode": "NL-LOW", "ledgerAccount": "8050", "group": "PO 7"}
                """);

        assertThat(charge.state()).isEqualTo(ChargeState.WAITING);
        assertThat(charges.get(partner, charge.id())).isEqualTo(charge);
        assertThat(charge.details().unitPrice()).hasToString("80.00");
        assertThat(charge.details().ledgerAccount()).isEqualTo("8050");
        var found = new ChargeFilter("H-1", customer.id(), ChargeState.WAITING);
        assertThat(charges.list(partner, found, PageRequest.FIRST).items()).containsExactly(charge);
    }

    @Test
    void aProductGivesDescriptionAndPrice() {
        var charge = charged("{\"productId\": \"" + once.id() + "\"}");

        assertThat(charge.details().description()).isEqualTo("Verhuizing");
        assertThat(charge.details().unitPrice()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customerId": "cus_1", "description": "X", "unitPrice": "1"} | customerId  | UNKNOWN_CUSTOMER
            {"description": "X"}                                          | unitPrice   | REQUIRED
            {"unitPrice": "1"}                                            | description | REQUIRED
            {"description": "X", "unitPrice": "1", "quantity": "0"}       | quantity    | OUT_OF_RANGE
            {"description": "X", "unitPrice": "1", "vatCode": "MARS"}     | vatCode     | UNKNOWN_VAT_CODE
            {"description": "X", "unitPrice": "1", "productId": "prd_1"}  | productId   | UNKNOWN_PRODUCT
            """)
    void whatCannotBeAcceptedIsToldByField(String fields, String field, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> charged(fields))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void aProductThatIsNotSoldOnceNeedsAPrice() {
        var monthly = books.product(partner);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> charged("{\"productId\": \"" + monthly.id() + "\"}"))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("NO_PRICE"));
    }

    @Test
    void aWaitingChargeCanBeTakenBack() {
        var charge = charged("{\"description\": \"X\", \"unitPrice\": \"1\"}");

        charges.delete(partner, charge.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> charges.get(partner, charge.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> charges.delete(partner, charge.id()));
    }

    @Test
    void aChargeThatIsWaivedStays() {
        var charge = charged("{\"description\": \"X\", \"unitPrice\": \"1\"}");
        db.update(CHARGE)
                .set(CHARGE.WAIVED_REASON, "goodwill")
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.eq(charge.id()))
                .execute();

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> charges.delete(partner, charge.id()));
        assertThat(charges.get(partner, charge.id()).state()).isEqualTo(ChargeState.WAIVED);
    }

    @Test
    void R01_theChargesOfAnotherPartnerDoNotExist() {
        var stranger = charged("{\"description\": \"X\", \"unitPrice\": \"1\"}");
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> charges.delete(own, stranger.id()));
        assertThat(charges.list(own, ChargeFilter.ALL, PageRequest.FIRST).items())
                .isEmpty();
    }

    private Charge charged(String fields) {
        var details = json.createObjectNode().put("customerId", customer.id().toString());
        details.setAll(json.readValue(fields, ObjectNode.class));
        return charges.create(partner, json.treeToValue(details, ChargeDetails.class));
    }
}
