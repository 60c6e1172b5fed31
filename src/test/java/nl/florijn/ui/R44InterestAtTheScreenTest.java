package nl.florijn.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.interest.DatedInterest;
import nl.florijn.catalog.interest.InterestRate;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Rates of interest in the settings. */
@FlorijnTest
class R44InterestAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private InterestRates rates;

    private PartnerId partner;

    @BeforeEach
    void theScreenOfInterest() {
        partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "interest"));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R44_aRateOfOnesOwnHasANameAPercentageAndADay() {
        $(Button.class).withText("New interest rate").single().click();
        $(TextField.class).withLabel("Name").single().setValue("Agreed");
        type("8.5", null);
        $(Button.class).withText("Save").single().click();
        assertThat(rates.byName(partner)).as("a day is asked for").doesNotContainKey("Agreed");

        type("8.5", LocalDate.of(2031, 1, 1));
        $(Button.class).withText("Save").single().click();

        assertThat(rate("Agreed").details().rates()).hasSize(1);
        assertThat(rate("Agreed").on(LocalDate.of(2031, 1, 1)).map(DatedInterest::percent))
                .hasToString("Optional[8.5]");
    }

    @Test
    void R44_aDayIsAddedToTheLaw() {
        var before = rate("NL-CONSUMER").details().rates();
        select("NL-CONSUMER");
        type("4", LocalDate.of(2031, 1, 1));
        $(Button.class).withText("Save").single().click();
        assertThat(rate("NL-CONSUMER").details().rates())
                .hasSize(before.size() + 1)
                .containsAll(before);

        select("NL-CONSUMER");
        type("5", LocalDate.of(2031, 1, 1));
        $(Button.class).withText("Save").single().click();
        assertThat(rate("NL-CONSUMER").details().rates()).as("of the same day").hasSize(before.size() + 1);
        assertThat(rate("NL-CONSUMER").version()).isEqualTo(2);
    }

    private InterestRate rate(String name) {
        return requireNonNull(rates.byName(partner).get(name), name);
    }

    /** By its place among the names. */
    private void select(String name) {
        test($(Grid.class).single())
                .select(List.copyOf(rates.byName(partner).keySet()).indexOf(name));
    }

    private void type(String percent, LocalDate from) {
        $(NumberField.class).withLabel("Percentage a year").single().setValue(new BigDecimal(percent));
        $(DateField.class).withLabel("From").single().setValue(from);
    }
}
