package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.platform.audit.AuditAction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The month of a bookkeeper, at the screen: import, run, review, document, export. */
class PanelJourneyTest extends PanelJourney {

    private static final String PRODUCTS = """
            reference,code,name,group,kind,interval,currency,unitPrice,vatCode,ledgerAccount
            HOST,HOST,Hosting,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH,8000
            """;
    private static final String CUSTOMERS = """
            reference,number,name,kind,email,line1,postcode,city,country
            C1,20001,Bakkerij Öztürk,BUSINESS,bakkerij@example.nl,Dorpsstraat 1,1234 AB,Utrecht,NL
            C2,20002,Camping Postma,BUSINESS,camping@example.nl,Dorpsstraat 2,1234 AB,Utrecht,NL
            C3,20003,Drukkerij de Wit,BUSINESS,,Dorpsstraat 3,1234 AB,Utrecht,NL
            C4,20004,Zeilschool Zijlstra,BUSINESS,zeil@example.nl,Dorpsstraat 4,1234 AB,Utrecht,NL
            """;
    private static final String SUBSCRIPTIONS = """
            reference,customer,product,description,quantity,interval,start,alignment,billingType
            S1,C1,HOST,bakkerij-ozturk.nl,1,P1M,2026-12-01,CALENDAR,ADVANCE
            S2,C2,HOST,camping-postma.nl,2,P1M,2026-12-01,CALENDAR,ADVANCE
            S3,C3,HOST,drukkerij-de-wit.nl,1,P1M,2026-12-01,CALENDAR,ADVANCE
            S4,C4,HOST,zeilschool-zijlstra.nl,1,P1M,2026-12-01,CALENDAR,ADVANCE
            """;

    @Autowired
    private InvoiceLists invoices;

    @Test
    void fromFilesToTheBooks() {
        logIn();
        person.isAccessible();
        importBooks();
        run();
        review();
        document();
        export();
    }

    @Test
    void aManualInvoice() {
        books.customer(partner, "{\"name\": \"Bakkerij Öztürk\"}");
        books.product(partner, """
                {"name": "Verhuizing", "kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": "75.00"}]}
                """);
        logIn();
        person.open(partner, "review");
        assertThat(page.locator("main.page")).isFocused();
        page.keyboard().press("n");
        assertThat(field("Klant")).isFocused();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Vul dit in.")).isVisible();
        person.isAccessible();
        choose("Klant", "Bakkerij");
        choose("Product", "Verh");
        assertThat(field("Omschrijving")).hasValue("Verhuizing");
        field("Bericht op de factuur").fill("Zoals besproken.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".draft-heading h2")).hasText("Bakkerij Öztürk");
        assertThat(page.locator(".page-facts")).containsText("1 concept · € 90,75");
        assertThat(page.frameLocator("iframe.paper").getByText("Zoals besproken."))
                .isVisible();
        page.keyboard().press("n");
        assertThat(field("Klant")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".draft-heading h2")).hasText("Bakkerij Öztürk");
    }

    @Test
    void theContactsOfACustomer() {
        var customer = books.customer(partner, "{\"contacts\": [{\"name\": \"Anna\", \"function\": \"FINANCE\"}]}");
        logIn();
        person.open(partner, "customers?customer=" + customer.id());
        button("Bewerken");
        button("Contactpersoon toevoegen");
        var contacts = page.locator(".contact-row");
        assertThat(contacts).hasCount(2);
        contacts.last().getByLabel("Naam").fill("Cees");
        person.isAccessible();
        button("Opslaan");
        assertThat(page.getByText("Cees · algemeen")).isVisible();
    }

    @Test
    void R02_aSettingGoesBackToWhatIsInheritedByKeyboard() {
        var customer = books.customer(partner, "{\"paymentTermDays\": 8}");
        logIn();
        person.open(partner, "customers?customer=" + customer.id());
        var reset = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Betaaltermijn in dagen: terug naar wat wordt overgenomen"));
        assertThat(reset).isVisible();
        person.isAccessible();
        reset.focus();
        page.keyboard().press("Enter");
        assertThat(reset).hasCount(0);
        assertThat(page.locator("dd:focus")).hasText("14 dagenstandaard van het systeem");
    }

    /** Types part of a name and takes what is offered. */
    private void choose(String label, String part) {
        field(label).fill(part);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .click();
    }

    private void importBooks() {
        person.open(partner, "import");
        assertThat(page.getByText("Boeken overbrengen")).isVisible();
        person.isAccessible();
        upload(0, "products.csv", PRODUCTS);
        upload(1, "customers.csv", CUSTOMERS);
        upload(2, "subscriptions.csv", SUBSCRIPTIONS.replace("S4,C4", "S4,C9"));
        button("Proberen zonder te bewaren");
        assertThat(page.getByText("1 fout. Er is niets veranderd.")).isVisible();
        person.isAccessible();
        person.open(partner, "import");
        upload(0, "products.csv", PRODUCTS);
        upload(1, "customers.csv", CUSTOMERS);
        upload(2, "subscriptions.csv", SUBSCRIPTIONS);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Importeer 9 rijen"))
                .click();
        assertThat(page.locator(".figures").first()).containsText("9");
        page.getByText("Wat er verandert (9)").first().click();
        person.isAccessible();
    }

    private void upload(int place, String name, String content) {
        var upload = page.locator("vaadin-upload").nth(place);
        upload.locator("input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content.getBytes(UTF_8)));
        assertThat(upload.locator("vaadin-upload-file[complete]")).hasCount(1);
    }

    private void run() {
        person.open(partner, "runs");
        page.getByLabel("Rundatum").fill("01-12-2026");
        page.getByLabel("Rundatum").press("Enter");
        button("Proefdraaien");
        assertThat(page.getByText("Dit zou de run maken. Er is niets bewaard.")).isVisible();
        assertThat(invoices.totals(partner, InvoiceFilter.DRAFTS).count()).isZero();
        button("Start de run");
        assertThat(page.getByText("Concepten controleren")).isVisible();
        person.isAccessible();
    }

    private void review() {
        page.getByText("Concepten controleren").click();
        assertThat(page.locator(".page-facts")).containsText("4 concepten");
        assertThat(page.locator(".draft-heading h2")).hasText("Drukkerij de Wit");
        assertThat(page.locator(".reasons")).containsText("Geen e-mailadres");
        person.isAccessible();
        page.keyboard().press("j");
        assertThat(page.locator(".draft-heading h2")).hasText("Bakkerij Öztürk");
        edit();
        page.keyboard().press("a");
        assertThat(page.locator(".page-facts")).containsText("3 concepten");
        assertThat(page.locator(".draft-heading h2")).hasText("Camping Postma");
        page.keyboard().press("d");
        button("Verwerp 1 concept");
        assertThat(page.locator(".page-facts")).containsText("2 concepten");
        button("Keur 2 goed");
        assertThat(page.getByText("2 concepten, samen € 24,20, krijgen een nummer"))
                .isVisible();
        person.isAccessible();
        button("Keur 2 concepten goed");
        assertThat(PanelBrowser.seen(page, "Niets te controleren")).isVisible();
    }

    private void edit() {
        page.keyboard().press("e");
        var price = page.locator(".line-editor").first().getByLabel("Prijs");
        assertThat(price).hasValue("10,00");
        person.isAccessible();
        price.fill("12,50");
        button("Opslaan");
        assertThat(page.locator(".line-editor")).hasCount(0); // keys are the list's again
        assertThat(page.frameLocator("iframe.paper").getByText("15,13").first()).isVisible();
    }

    private void document() {
        person.open(partner, "invoices");
        assertThat(page.locator(".page-facts")).containsText("3 documenten");
        person.isAccessible();
        page.getByText("Bakkerij Öztürk").first().click();
        assertThat(page.getByText("PDF openen")).isVisible();
        person.isAccessible();
        var pdf = page.request()
                .get(page.getByText("PDF openen").evaluate("link => link.href").toString());
        assertThat(new String(pdf.body(), 0, 5, UTF_8)).isEqualTo("%PDF-");
        assertThat(invoices.totals(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED))
                        .count())
                .isEqualTo(3);
        assertThat(actions())
                .contains(
                        AuditAction.IMPORTED,
                        AuditAction.BILLING_RUN_STARTED,
                        AuditAction.DRAFT_EDITED,
                        AuditAction.DRAFT_DISCARDED,
                        AuditAction.APPROVED);
    }

    private void export() {
        person.open(partner, "exports");
        assertThat(page.locator(".page-facts")).containsText("3 documenten wachten");
        person.isAccessible();
        button("Maak het exportbestand");
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Maak het exportbestand"))
                .click();
        assertThat(page.getByText("3 documenten in het bestand")).isVisible();
        person.isAccessible();
        var file = page.request()
                .get(page.getByText("Boekingen downloaden")
                        .first()
                        .evaluate("link => link.href")
                        .toString())
                .text();
        assertThat(file).contains("<transactions", "FA-26").doesNotContain("Camping");
    }
}
