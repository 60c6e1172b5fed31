package nl.florijn.ui;

import static florijn.db.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.Membership;
import nl.florijn.access.NewUser;
import nl.florijn.access.User;
import nl.florijn.access.Users;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.shell.UnknownPage;
import nl.florijn.ui.start.StartView;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A tab belongs to the partner that its address names, whatever is opened in other tabs (R1). */
@FlorijnTest
class TabsTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private PanelUsers panelUsers;

    @Autowired
    private Partners partners;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private DSLContext db;

    private PartnerId first;
    private PartnerId second;
    private PartnerId strange;
    private User person;

    @BeforeEach
    void somebodyWhoWorksForTwoPartners() {
        first = books.freshPartner().partner().id();
        second = books.freshPartner().partner().id();
        strange = books.freshPartner().partner().id();
        person = users.create(
                new NewUser("user-" + System.nanoTime() + "@example.nl", "Sanne", PanelUsers.PASSWORD, "en-GB"));
        users.grant(first, person.id(), Role.ADMIN);
        users.grant(second, person.id(), Role.ADMIN);
        panelUsers.logIn(person);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R01_whatIsDoneInATabIsDoneForItsPartner() {
        draftFor(first);
        draftFor(second);
        var one = newTab();
        open(first, ReviewView.class);
        newTab();
        open(second, ReviewView.class);

        lookAt(one);
        press("Approve");

        assertThat(waiting(first)).isZero();
        assertThat(waiting(second)).isOne();
    }

    @Test
    void R01_settingsAreSavedForThePartnerOfTheTab() {
        var one = newTab();
        open(first, SettingsView.class);
        var before = partners.get(second).details();
        newTab();
        open(second, SettingsView.class);

        lookAt(one);
        $(TextField.class).withLabel("IBAN").single().setValue("NL91ABNA0417164300");
        press("Save");

        assertThat(partners.get(first).details().iban()).isEqualTo("NL91ABNA0417164300");
        assertThat(partners.get(second).details()).isEqualTo(before);
    }

    @Test
    void R01_aDialogAsksForThePartnerOfTheTab() {
        draftFor(first);
        draftFor(second);
        var one = newTab();
        open(first, ReviewView.class);
        press("Discard");
        newTab();
        open(second, ReviewView.class);

        lookAt(one);
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(waiting(first)).isZero();
        assertThat(waiting(second)).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSwitchLoadsTheOtherBooksAsAWholeAndLeavesThisTabAsItIs() {
        var tab = newTab();
        open(first, ReviewView.class);
        var choice = (ComboBox<Membership>)
                $(ComboBox.class).withAriaLabel("Choose a partner").single();
        test(choice).selectItem(partners.get(second).name());

        assertThat(loads(tab)).hasValueSatisfying(address -> assertThat(address).contains(second + "/review"));
        assertThat(choice.getValue().partner()).isEqualTo(first);
        assertThat(getCurrentView()).isInstanceOf(ReviewView.class);
    }

    @Test
    void anAddressOfAnotherPartnerIsLoadedAsAWhole() {
        var customer = books.customer(second, "{\"name\": \"Bakery\"}").id();
        var tab = newTab();
        open(first, ReviewView.class);
        open(second, CustomersView.class, Map.of("customer", customer));

        assertThat(loads(tab))
                .hasValueSatisfying(
                        address -> assertThat(address).contains(second + "/customers?customer=" + customer));
        assertThat(getCurrentView()).isInstanceOf(ReviewView.class);
        assertThat(menu()).allMatch(path -> path.startsWith(first + "/"));
    }

    @Test
    void R01_booksOfOthersAreNotFoundLikeThoseThatDoNotExist() {
        for (var named : List.of(strange.toString(), "ptn_zzzzzz", "ptn_", "nonsense", "ptn_zzzzzzzzzzzzzzzzz")) {
            newTab();
            UI.getCurrent().navigate(named + "/review");
            assertThat(getCurrentView()).as(named).isInstanceOf(UnknownPage.class);
        }
    }

    @Test
    void theAddressWithoutAPathKeepsTheBooksThatAreOpen() {
        newTab();
        open(second, CustomersView.class);
        UI.getCurrent().navigate("");
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
        assertThat(menu()).isNotEmpty().allMatch(path -> path.startsWith(second + "/"));
    }

    @Test
    void R01_whatWasWithdrawnStopsAtTheNextAction() {
        draftFor(first);
        newTab();
        open(first, ReviewView.class);
        db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.PARTNER_ID.eq(first)).execute();

        press("Approve");

        open(first, CustomersView.class);
        assertThat(getCurrentView()).isInstanceOf(UnknownPage.class);
        nobody();
        assertThat(waiting(first)).isOne();
    }

    @Test
    void R01_aRoleThatWasGivenCountsAtOnce() {
        Actor.SYSTEM.during(() -> users.grant(first, person.id(), Role.VIEWER));
        newTab();
        open(first, ReviewView.class);
        Actor.SYSTEM.during(() -> users.grant(first, person.id(), Role.ADMIN));
        open(first, SettingsView.class);
        assertThat(getCurrentView()).isInstanceOf(SettingsView.class);
    }

    private List<String> menu() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getPath).toList();
    }

    private void draftFor(PartnerId partner) {
        var line = new DraftLine(
                null, null, "Hosting", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        var customer = books.customer(partner).id();
        var day = LocalDate.of(2026, 12, 1);
        drafts.create(partner, new NewInvoice(customer, day, List.of(line), null, null, InvoiceDiscount.NONE, null));
    }

    private int waiting(PartnerId partner) {
        return Actor.SYSTEM
                .doing(() -> invoices.totals(partner, InvoiceFilter.DRAFTS))
                .count();
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }
}
