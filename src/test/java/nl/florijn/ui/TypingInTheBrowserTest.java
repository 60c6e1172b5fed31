package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers and dates as they are typed and pasted in a browser, in both languages. */
@FlorijnTest
@Tag("browser")
class TypingInTheBrowserTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private Customers customers;

    @LocalServerPort
    private int port;

    private PartnerId partner;
    private Customer bakery;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void aCustomer() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"creditLimit\": \"500.00\"}");
        person = new PanelBrowser(port);
        page = person.page();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nl-NL, Bewerken, Opslaan, Kredietlimiet, '9,95', '1.250,00', Rundatum, Start de run, 01-02-2027, 02-01-2027",
        "en-GB, Edit, Save, Credit limit, 9.95, '1,250.00', Run date, Start the run, 1 Feb 2027, 2 Jan 2027"
    })
    void nothingIsReadAsSomethingElse(
            String language,
            String edit,
            String save,
            String limit,
            String written,
            String large,
            String runDate,
            String start,
            String first,
            String second) {
        logIn(language);
        person.open(partner, "customers?customer=" + bakery.id());
        button(edit).click();
        amounts(field(limit), written, large);
        button(save).click();
        assertThat(field(limit)).isFocused();
        assertThat(customers.get(partner, bakery.id())).isEqualTo(bakery);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/typing-" + language + ".png")));
        person.isAccessible();
        type(field(limit), "9.95");
        button(save).click();
        assertThat(button(edit)).isVisible();
        assertThat(customers.get(partner, bakery.id()).details().creditLimit()).isEqualByComparingTo("9.95");

        person.open(partner, "runs");
        dates(field(runDate), first, second);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/typing-dates-" + language + ".png")));
        button(start).click();
        assertThat(field(runDate)).isFocused();
        assertThat(page.locator(".run-outcome")).hasCount(0);
    }

    private void amounts(Locator field, String written, String large) {
        for (var typed : new String[] {"9.95", "9,95", "€ 9,95"}) {
            type(field, typed);
            assertThat(field).hasValue(written);
        }
        for (var pasted : new String[] {"1.250,00", "1,250.00", "1 250,00"}) {
            paste(field, pasted);
            assertThat(field).hasValue(large);
        }
        type(field, "1.250");
        assertThat(page.locator("vaadin-text-field[invalid]")).hasCount(1);
        assertThat(field).hasValue("1.250");
    }

    private void dates(Locator field, String first, String second) {
        for (var typed : new String[] {"1-2-27", "1/2/2027", "01022027", "2027-02-01", "1 feb 2027"}) {
            type(field, typed);
            assertThat(field).hasValue(first);
        }
        paste(field, "2/1/2027");
        assertThat(field).hasValue(second);
        for (var typed : new String[] {"1-2-80", "31-12-99"}) {
            type(field, typed);
            // Two digits are a year of this century.
            assertThat(field).hasValue(Pattern.compile(".*20(80|99)"));
        }
        for (var typed : new String[] {"31-02-2027", "31/02/2027", "31-2-2027", "12/31/2027", "morgen"}) {
            type(field, typed);
            assertThat(page.locator("vaadin-date-picker[invalid]")).hasCount(1);
            assertThat(field).hasValue(typed);
        }
    }

    private void logIn(String language) {
        var email = "typist-" + partner.value() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne de Vries", PASSWORD, language));
        users.grant(partner, user.id(), Role.ADMIN);
        person.logIn(email, PASSWORD);
        assertThat(page.locator("main.page")).isVisible();
    }

    private static void type(Locator field, String text) {
        field.fill("");
        field.pressSequentially(text);
        field.press("Tab");
    }

    private void paste(Locator field, String text) {
        field.fill("");
        page.keyboard().insertText(text);
        field.press("Tab");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
