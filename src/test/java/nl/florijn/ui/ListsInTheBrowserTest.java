package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipInputStream;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one lands, and from there the lists: as wide as a desk and as narrow as a phone, with what they hand out. */
@FlorijnTest
@Tag("browser")
class ListsInTheBrowserTest {

    private static final String FITS = """
            grid => {
                const table = grid.shadowRoot.querySelector('#table');
                return table.scrollWidth <= table.clientWidth;
            }""";

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private Sending sending;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PanelUsers users;

    @LocalServerPort
    private int port;

    private PartnerId partner;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void twoInvoicesOfThisMonth() {
        var month = LocalDate.now(ZoneId.of("Europe/Amsterdam")).withDayOfMonth(1);
        partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,%1$s,,
                S2,K2,HOST,=HYPERLINK(twee.example),2,P1M,%1$s,,
                """.formatted(month));
        reseller.run(partner, month.toString());
        jobs.await(partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));
        lists.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER, 0, 10)
                .forEach(invoice -> sending.send(partner, invoice.id(), NewSending.BY_HAND));
        person = new PanelBrowser(port);
        page = person.page();
        person.logIn(users.create(partner, Role.BOOKKEEPER), PanelUsers.PASSWORD);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void fromTheStartToWhatIsListed() throws IOException {
        assertThat(page.locator("main.page h1")).hasText("Start");
        person.isAccessible();
        person.isTidy();
        page.locator(".start-value").nth(1).click();
        assertThat(page.locator(".page-facts")).containsText("2 documenten · € 108,90");
        person.isTidy();
        noAmountIsHidden();
        files();
        person.open(partner, "subscriptions");
        assertThat(page.locator(".page-facts")).containsText("2 abonnementen · € 90,00 per maand");
        person.isTidy();
        assertThat(content(download("CSV"))).contains("'=HYPERLINK(twee.example);", ";60,00;EUR;");
        person.open(partner, "customers?show=running");
        assertThat(page.locator(".page-facts")).containsText("2 klanten");
        person.isTidy();
    }

    private void noAmountIsHidden() {
        for (var open : List.of(false, true)) {
            if (open) {
                page.getByText("Klant 2").first().click();
                assertThat(page.getByText("PDF openen")).isVisible();
            }
            for (var width : List.of(1280, 1400)) {
                page.setViewportSize(width, 900);
                assertThat(amount()).isVisible();
                assertThat(page.locator("vaadin-grid.listing").evaluate(FITS))
                        .as("%d px, something open: %s", width, open)
                        .isEqualTo(true);
            }
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sluiten"))
                .click();
        page.setViewportSize(375, 800);
        var amount = page.locator(".folded-row .figure").first();
        assertThat(amount).isVisible();
        var box = amount.boundingBox();
        assertThat(box.x + box.width).as("the end of an amount").isLessThanOrEqualTo(375);
        page.setViewportSize(1440, 900);
        assertThat(amount()).isVisible();
    }

    /** In its column, not in the folded row. */
    private Locator amount() {
        return page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("€ 72,60"))
                .first();
    }

    private void files() throws IOException {
        assertThat(content(download("CSV"))).contains("Nummer;Soort;Datum;", ";72,60;");
        page.getByRole(AriaRole.CHECKBOX).last().click();
        assertThat(page.locator(".bulk")).containsText("1 gekozen");
        try (var zip = new ZipInputStream(download("2 PDF's").createReadStream())) {
            assertThat(zip.getNextEntry().getName()).startsWith("FA-").endsWith(".pdf");
        }
    }

    private Download download(String name) {
        return page.waitForDownload(() -> page.locator("a.button-link")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click());
    }

    private static String content(Download download) throws IOException {
        try (var content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
