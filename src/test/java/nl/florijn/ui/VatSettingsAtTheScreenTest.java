package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a company sets of VAT and of who pays early, at its screen. */
@FlorijnTest
class VatSettingsAtTheScreenTest extends PanelTab {

    private static final String CO_CONTRACTOR = "VAT code of Belgian businesses (co-contractor regime)";

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Settings settings;

    private PartnerId partner;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R20_theCoContractorRegimeIsSetOnceByItsVatCode() {
        edit("BE");
        codes().setValue("BE-COCONTRACTOR");
        press("Save");
        assertThat(own().vat().coContractorVatCode()).isEqualTo("BE-COCONTRACTOR");
        assertThat(facts()).contains("BE-COCONTRACTOR");

        press("Edit");
        assertThat(codes().getValue()).isEqualTo("BE-COCONTRACTOR");
        codes().setValue(null);
        press("Save");
        assertThat(own().vat().coContractorVatCode()).isNull();
    }

    @Test
    void R20_aCodeThatChargesVatIsRefusedAtItsField() {
        edit("BE");
        codes().setValue("BE-21");
        press("Save");
        assertThat(codes().getErrorMessage()).isNotEmpty();
        assertThat(own().vat().coContractorVatCode()).isNull();
    }

    @Test
    void R20_elsewhereNothingIsAskedAboutCoContractors() {
        edit("NL");
        assertThat($(Select.class).all().stream().map(Select::getLabel)).doesNotContain(CO_CONTRACTOR);
    }

    @Test
    void R20_ossAndAmountsWithVatAreTurnedOnAndOff() {
        edit("NL");
        box("OSS: consumers elsewhere").setValue(true);
        box("Documents show amounts including VAT").setValue(true);
        press("Save");
        assertThat(own().vat().oss()).isTrue();
        assertThat(own().vat().amountsWithVat()).isTrue();
        assertThat(facts()).contains("Yes");

        press("Edit");
        assertThat(box("OSS: consumers elsewhere").getValue()).isTrue();
        box("OSS: consumers elsewhere").setValue(false);
        press("Save");
        assertThat(own().vat().oss()).isFalse();
        assertThat(own().vat().amountsWithVat()).isTrue();
    }

    @Test
    void R24_thePaymentDiscountAndTheDifferenceAreSet() {
        edit("NL");
        number("Payment discount %").setValue(new BigDecimal("2"));
        number("Payment discount when paid within").setValue(new BigDecimal("8"));
        number("Payment difference that may be written off at once").setValue(new BigDecimal("0.50"));
        press("Save");
        assertThat(own().billing().paymentDiscountPercent()).isEqualByComparingTo("2");
        assertThat(own().billing().paymentDiscountDays()).isEqualTo(8);
        assertThat(own().paymentDifference()).isEqualByComparingTo("0.50");
    }

    private void edit(String country) {
        partner = books.freshPartner(details -> Books.seller(details.name(), country, "EUR", null))
                .partner()
                .id();
        users.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "billing"));
        press("Edit");
    }

    private OwnSettings own() {
        return settings.own(partner);
    }

    @SuppressWarnings("unchecked")
    private Select<String> codes() {
        return $(Select.class).withLabel(CO_CONTRACTOR).single();
    }

    private Checkbox box(String label) {
        return $(Checkbox.class).all().stream()
                .filter(one -> one.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private NumberField number(String label) {
        return $(NumberField.class).withLabel(label).single();
    }

    private List<String> facts() {
        return $(Description.class).all().stream().map(Description::getText).toList();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
