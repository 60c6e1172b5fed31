package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.vat.VatCodes;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@FlorijnTest
class VatCodesAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private VatCodes codes;

    private PartnerId partner;

    @BeforeEach
    void theScreenOfVatCodes() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "vat"));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void onAPhoneEachCodeStandsWithItsRate() {
        var list = test($(Grid.class).single());
        var folded = $(Grid.class).single().getColumns().size() - 1;
        assertThat(list.getLitRendererPropertyValue(0, folded, "figure", String.class))
                .isEqualTo("21\u00a0%");
        assertThat((String) list.getLitRendererPropertyValue(0, folded, "rest", String.class))
                .startsWith("NL-HIGH · ");
    }

    @Test
    void R20_aCodeThatReversesVatIsAskedAcrossWhichBorder() {
        $(Button.class).withText("New VAT code").single().click();
        $(TextField.class).withLabel("Code").single().setValue("VERLEGD");
        $(TextField.class).withLabel("Name").single().setValue("Verlegd");
        assertThat($(Select.class).withLabel("Reversed").exists()).isFalse();

        choose("Category", VatCategory.AE);
        choose("Reversed", ReverseCharge.INTRA_EU);
        $(Button.class).withText("Save").single().click();

        assertThat(reverseCharge("VERLEGD")).isEqualTo(ReverseCharge.INTRA_EU);
    }

    @Test
    void R20_aCodeOfAnotherCategoryReversesNothing() {
        $(Button.class).withText("New VAT code").single().click();
        $(TextField.class).withLabel("Code").single().setValue("VRIJ");
        $(TextField.class).withLabel("Name").single().setValue("Vrij");
        choose("Category", VatCategory.AE);
        choose("Reversed", ReverseCharge.DOMESTIC);
        choose("Category", VatCategory.E);
        $(Button.class).withText("Save").single().click();

        assertThat(reverseCharge("VRIJ")).isNull();
    }

    private ReverseCharge reverseCharge(String code) {
        return codes.get(partner, codes.findByCode(partner, code).orElseThrow())
                .details()
                .reverseCharge();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Object value) {
        $(Select.class).withLabel(label).single().setValue(value);
    }
}
