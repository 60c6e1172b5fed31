package nl.florijn.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.numbering.Numbering;
import nl.florijn.numbering.Numberings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FlorijnTest
class PartnersTest {

    @Autowired
    private Partners partners;

    @Autowired
    private Numberings numberings;

    @Autowired
    private Settings settings;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Books books;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JsonMapper json;

    @Test
    void aPartnerNeedsNothingButAName() {
        var partner = partners.create(PartnerDetails.named("Noordster Hosting")).partner();

        assertThat(partner.version()).isEqualTo(1);
        assertThat(partners.get(partner.id())).isEqualTo(partner);
        var details = partner.details();
        assertThat(details.name()).isEqualTo("Noordster Hosting");
        assertThat(details.country()).isEqualTo("NL");
        assertThat(details.currency()).isEqualTo("EUR");
        assertThat(details.locale()).isEqualTo("nl-NL");
        assertThat(details.timeZone()).isEqualTo("Europe/Amsterdam");
        assertThat(numberings.get(partner.id()).numbering()).isEqualTo(new Numbering("FA-{yy}{seq:5}", null, 1L, true));
    }

    @Test
    void allDetailsAreKept() {
        var details = read("""
                {"name": "Étoile Hébergement", "country": "BE", "currency": "EUR", "locale": "fr-BE",
                 "timeZone": "Europe/Brussels", "vatNumber": "BE 0776.091.951", "chamberOfCommerce": "0776091951",
                 "address": {"line1": "Rue Neuve 1", "postcode": "1000", "city": "Bruxelles"},
                 "iban": "be68 5390 0754 7034", "bic": "GKCCBEBB", "email": "info@etoile.example",
                 "phone": "+32 2 123", "website": "https://etoile.example"}
                """);
        var numbering = new Numbering("E{yyyy}-{seq:5}", "C{yyyy}-{seq:5}", 31L, 12L, false);

        var partner = partners.create(details, numbering).partner();
        var kept = partner.details();

        assertThat(numberings.get(partner.id()).numbering()).isEqualTo(numbering);
        assertThat(kept).isEqualTo(details);
        assertThat(kept.vatNumber()).isEqualTo("BE0776091951");
        assertThat(kept.iban()).isEqualTo("BE68539007547034");
        assertThat(kept.address().country()).isEqualTo("BE");
    }

    @Test
    void theFirstTokenHasAllScopes() {
        var created = books.freshPartner();

        var holder = tokens.find(created.token()).orElseThrow();
        assertThat(holder.partner()).isEqualTo(created.partner().id());
        assertThat(holder.scopes()).containsExactlyInAnyOrder(Scope.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": " "}                                                | name              | REQUIRED
            {}                                                           | name              | REQUIRED
            {"name": "A", "country": "XX"}                               | country           | UNKNOWN_COUNTRY
            {"name": "A", "country": "nl"}                               | country           | UNKNOWN_COUNTRY
            {"name": "A", "currency": "EURO"}                            | currency          | UNKNOWN_CURRENCY
            {"name": "A", "locale": "klingon"}                           | locale            | UNKNOWN_LOCALE
            {"name": "A", "timeZone": "Europe/Atlantis"}                 | timeZone          | UNKNOWN_TIME_ZONE
            {"name": "A", "iban": "NL91ABNA0417164301"}                  | iban              | IBAN_INVALID
            {"name": "A", "bic": "ABNA"}                                 | bic               | BIC_INVALID
            {"name": "A", "email": "nobody"}                             | email             | EMAIL_INVALID
            {"name": "A", "vatNumber": "NL!23"}                          | vatNumber         | VAT_NUMBER_UNREADABLE
            {"name": "A", "country": "NL", "address": {"country": "BE"}} | address.country   | OTHER_COUNTRY
            """)
    void whatCannotBeAcceptedIsToldByField(String details, String field, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> partners.create(read(details)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FA            |                |    1 | numbering.invoice | NO_SEQUENCE
            {MM}{seq:5}   |                |    1 | numbering.invoice | MONTH_WITHOUT_YEAR
            FA-{seq:5}    |                |    0 | numbering.next    | OUT_OF_RANGE
            {seq:1}       |                |   14 | numbering.next    | NEXT_DOES_NOT_FIT
            FA-{seq:5}    | FA-{seq:5}     |    1 | numbering.credit  | SAME_PATTERN
            FA-{yy}{seq:5} | FA-{seq:7}    |    1 | numbering.credit  | SAME_PATTERN
            """)
    void R30_aNumberingThatCannotBeIsToldByField(
            String invoice, @Nullable String credit, long next, String field, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> partners.create(PartnerDetails.named("A"), new Numbering(invoice, credit, next, true)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void aChangeRaisesTheVersionAndIsLogged() {
        var partner = books.freshPartner().partner();

        var changed = partners.change(partner.id(), 1, PartnerDetails.named("Other name"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.name()).isEqualTo("Other name");
        assertThat(audit.page(partner.id(), new PageRequest(1, null))
                        .items()
                        .getFirst()
                        .action())
                .isEqualTo(AuditAction.PARTNER_CHANGED);
    }

    @Test
    void aStaleChangeIsRefused() {
        var partner = books.freshPartner().partner();
        partners.change(partner.id(), 1, PartnerDetails.named("First"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> partners.change(partner.id(), 1, PartnerDetails.named("Second")));
        assertThat(partners.get(partner.id()).name()).isEqualTo("First");
    }

    @Test
    void nobodyKnowsAPartnerThatDoesNotExist() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> partners.get(new PartnerId(1)));
    }

    @Test
    void R09_theFirstScheduledRunIsThatOfTheNextFirst() {
        var partner = books.freshPartner().partner();

        var today = clock.today(ZoneId.of("Europe/Amsterdam"));
        assertThat(settings.own(partner.id()).nextRunDate())
                .isEqualTo(today.withDayOfMonth(1).plusMonths(1));
    }

    private PartnerDetails read(String details) {
        return json.readValue(details, PartnerDetails.class);
    }
}
