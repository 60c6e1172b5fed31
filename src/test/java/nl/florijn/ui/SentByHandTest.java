package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.invoices.InvoicesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** Several invoices that are marked as sent by hand at once. */
@FlorijnTest
class SentByHandTest extends PanelTab {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Partners partners;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private ApiClient api;
    private AccountDesk desk;

    @BeforeEach
    void aDebtor() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        desk = new AccountDesk(api, books.customer(partner).id().toString());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R35_whatWaitsIsMarkedAndWhatWasSentIsNotSentAgain() {
        var one = desk.approved("100.00");
        var two = desk.approved("50.00");
        var sent = desk.sent("25.00");
        look(Role.BOOKKEEPER);
        choose();
        press("Mark 2 as sent…");
        assertThat(confirmation()).contains("€ 150.00 together", "Not among these: 1 that was sent already");
        // Meanwhile somebody else marks one of them.
        desk.send(two);
        test($(ConfirmDialog.class).single()).confirm();
        finish();

        assertThat(status(one)).isEqualTo("SENT");
        assertThat(deliveries(one)).isOne();
        assertThat(deliveries(two)).isOne();
        assertThat(deliveries(sent)).isOne();
        assertThat(desk.figure("open")).isEqualByComparingTo("175.00");
    }

    @Test
    void R34_theDayIsAskedAndNoneThatLiesAheadIsTaken() {
        var invoice = desk.approved("100.00");
        look(Role.BOOKKEEPER);
        choose();
        press("Mark 1 as sent…");
        var day = $(DateField.class).withCaption("Sent on").single();
        var today = partners.today(partner);
        assertThat(day.getValue()).isEqualTo(today);
        assertThat(confirm().isEnabled()).isTrue();
        test(day).setValue(today.minusDays(1));
        assertThat(confirm().isEnabled()).isTrue();
        day.setValue(today.plusDays(1));
        assertThat(confirm().isEnabled()).isFalse();
        day.clear();
        assertThat(confirm().isEnabled()).isFalse();
        test(day).setValue(today);
        test($(ConfirmDialog.class).single()).confirm();
        finish();

        assertThat(desk.invoice(invoice).path("sentOn").asString()).isEqualTo(today.toString());
    }

    private Button confirm() {
        return $(Button.class).withText("Mark as sent by hand").single();
    }

    @Test
    void R35_whereNothingWaitsThereIsNothingToMark() {
        desk.sent("25.00");
        look(Role.BOOKKEEPER);
        choose();
        assertThat(buttons()).noneMatch(text -> text.startsWith("Mark "));
    }

    @Test
    void aViewerMarksNothing() {
        desk.approved("25.00");
        look(Role.VIEWER);
        choose();
        assertThat(buttons()).noneMatch(text -> text.startsWith("Mark "));
    }

    @Test
    void R35_theInterfaceLeavesWhatWasSentWhenThatIsAsked() {
        var sent = desk.sent("25.00");
        var wanted = "{\"ids\": [\"%s\"], \"by\": \"HAND\", \"unsentOnly\": %s}";
        await(api.post("/invoices/send", wanted.formatted(sent, "true"))
                .body()
                .path("id")
                .asString());
        assertThat(deliveries(sent)).isOne();
        await(api.post("/invoices/send", wanted.formatted(sent, "false"))
                .body()
                .path("id")
                .asString());
        assertThat(deliveries(sent)).isEqualTo(2);
    }

    private void look(Role role) {
        users.logIn(partner, role);
        open(partner, InvoicesView.class, Map.of("show", "all"));
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        Grid<InvoiceSummary> list = $(Grid.class).single();
        list.getDataProvider()
                .fetch(new Query<>())
                .filter(row -> row.status() != InvoiceStatus.DRAFT)
                .forEach(list::select);
    }

    private void finish() {
        jobs.active(partner).forEach(job -> jobs.await(partner, job.id()));
    }

    private void await(String job) {
        jobs.await(partner, JobId.of(job));
    }

    private String status(String invoice) {
        return desk.invoice(invoice).path("status").asString();
    }

    private long deliveries(String invoice) {
        return api.get("/deliveries?invoiceId=" + invoice).body().path("items").size();
    }

    private String confirmation() {
        return $(ConfirmDialog.class).single().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        $(Button.class).withText(text).first().click();
    }
}
