package nl.florijn.catalog.vat;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.accounts.LedgerAccounts;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FlorijnTest
class UsualVatCodesTest {

    @Autowired
    private Partners partners;

    @Autowired
    private VatCodes codes;

    @Autowired
    private LedgerAccounts accounts;

    @Autowired
    private Settings settings;

    @Autowired
    private Books books;

    @Autowired
    private JsonMapper json;

    @Test
    void aDutchPartnerHasTheDutchCodes() {
        var partner = books.freshPartner().partner().id();

        assertThat(listed(partner)).isEqualToIgnoringWhitespace("""
                NL-HIGH S 21 VH
                NL-LOW S 9 VL
                NL-ZERO Z 0 VN
                NL-REVERSE AE 0 null
                EU-REVERSE AE 0 ICP
                EXEMPT E 0 null
                """);
        assertThat(settings.own(partner).vatCode()).isEqualTo("NL-HIGH");
        assertThat(settings.own(partner).ledgerAccount()).isEqualTo("8000");
        assertThat(accounts.list(partner, PageRequest.FIRST).items())
                .extracting(account -> account.details().code())
                .containsExactly("1300", "1530", "8000");
    }

    @Test
    void aBelgianPartnerHasTheBelgianCodes() {
        assertThat(listed(partnerIn("BE"))).isEqualToIgnoringWhitespace("""
                BE-21 S 21 null
                BE-12 S 12 null
                BE-6 S 6 null
                BE-0 Z 0 null
                BE-COCONTRACTOR AE 0 null
                EU-REVERSE AE 0 ICP
                EXEMPT E 0 null
                """);
    }

    @Test
    void elsewhereThePartnerChoosesItsOwnRates() {
        var partner = partnerIn("DE");

        assertThat(codes.all(partner))
                .extracting(code -> code.details().code())
                .containsExactly("EU-REVERSE", "EXEMPT");
        assertThat(settings.own(partner).vatCode()).isNull();
    }

    private PartnerId partnerIn(String country) {
        var details = "{\"name\": \"Abroad\", \"country\": \"" + country + "\"}";
        return partners.create(json.readValue(details, PartnerDetails.class))
                .partner()
                .id();
    }

    private String listed(PartnerId partner) {
        return codes.all(partner).stream()
                .map(code -> "%s %s %s %s"
                        .formatted(
                                code.details().code(),
                                code.details().category(),
                                code.newestRate(),
                                code.details().accountingCode()))
                .collect(joining("\n"));
    }
}
