package nl.florijn.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.currencies.DayRate;
import nl.florijn.currencies.DayRates;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.settings.SettingsView;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** R28: everybody sees the rates, which are those of all; the provider takes a wrong one away. */
@FlorijnTest
class RatesAtTheScreenTest extends PanelTab {

    private static final int TAKE_AWAY_COLUMN = 3;

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private DayRates rates;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void twoRatesOfADay() {
        database.execute("DELETE FROM day_rate");
        rates.take("Date,USD,GBP,\n2021-01-05,11,0.9,\n".getBytes(UTF_8));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R28_theProviderTakesAWrongRateAway() {
        users.logInAsProvider();
        open(books.freshPartner().partner().id());
        // Those of a day stand by currency: GBP, USD.
        var button = (Button) test($(Grid.class).single()).getCellComponent(1, TAKE_AWAY_COLUMN);
        assertThat(button.getAriaLabel()).hasValue("Delete the rate of USD");
        button.click();
        assertThat(rates.latest()).hasSize(2);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(rates.latest()).extracting(DayRate::currency).containsExactly("GBP");
    }

    @Test
    void R28_aPartnerTakesNoneAway() {
        var partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.ADMIN);
        open(partner);
        assertThat($(Grid.class).single().getColumns()).hasSize(TAKE_AWAY_COLUMN);
    }

    @Test
    void R28_theProviderEntersARateAndReadsAFile() {
        users.logInAsProvider();
        open(books.freshPartner().partner().id());
        press("Enter a rate");
        $(ComboBox.class).withLabel("Currency").single().setValue("CHF");
        $(NumberField.class).single().setValue(new BigDecimal("0.93"));
        press("Save");
        assertThat(rates.newestOfEach()).as("no day was said").hasSize(2);
        $(DateField.class).single().setValue(LocalDate.of(2021, 1, 4));
        press("Save");
        assertThat(rates.newestOfEach())
                .extracting(DayRate::currency, DayRate::date)
                .contains(tuple("CHF", LocalDate.of(2021, 1, 4)));
        assertThat(test($(Grid.class).single()).size())
                .as("each currency, with its newest day")
                .isEqualTo(3);
        assertThat($(Upload.class).all()).hasSize(1);
    }

    @Test
    void R28_aPartnerIsToldWhereToTypeARateThatIsMissing() {
        database.execute("DELETE FROM day_rate");
        var partner = books.freshPartner().partner().id();
        users.logIn(partner, Role.ADMIN);
        open(partner);
        assertThat($(Upload.class).all()).isEmpty();
        assertThat($(RouterLink.class).withText("To the drafts").single().getHref())
                .startsWith(partner + "/review");
    }

    private void press(String button) {
        test($(Button.class).withText(button).last()).click();
    }

    private static void open(PartnerId partner) {
        open(partner, SettingsView.class, Map.of("section", "rates"));
    }
}
