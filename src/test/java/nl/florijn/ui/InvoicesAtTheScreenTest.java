package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.AccountDesk;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.invoices.InvoicesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the list of invoices says of who owes what: one that is three days late, one that was just sent, one that was not. */
@FlorijnTest
class InvoicesAtTheScreenTest extends PanelTab {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private PanelUsers users;

    private PartnerId partner;
    private ApiClient api;
    private String late;

    @BeforeEach
    void threeInvoices() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        var customer = books.customer(partner).id().toString();
        var desk = new AccountDesk(api, customer);
        late = dueThreeDaysAgo(customer);
        desk.sent("50.00");
        desk.approved("25.00");
        users.logIn(partner, Role.BOOKKEEPER);
    }

    private String dueThreeDaysAgo(String customer) {
        var made = api.post("/invoices", """
                {"customerId": "%s", "date": "%s", "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-ZERO"}]}
                """.formatted(customer, TODAY.minusDays(17)));
        var id = made.body().path("id").asString();
        assertThat(api.post("/invoices/" + id + "/approve", "").status()).isEqualTo(200);
        api.post("/invoices/" + id + "/send", "{\"by\": \"HAND\"}");
        return id;
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void R39_eachChipSaysHowManyItLists() {
        open(partner, InvoicesView.class);
        assertThat($(Button.class).withClassName("chip").all())
                .extracting(Button::getText)
                .containsExactly(
                        "Open 2", "Overdue 1", "Not sent yet 1", "Credit notes", "Sent", "All, including drafts");
        assertThat(rows()).hasSize(2);

        open(partner, InvoicesView.class, Map.of("show", "late"));
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.id().toString()).isEqualTo(late));

        open(partner, InvoicesView.class, Map.of("show", "to_send"));
        assertThat(rows()).hasSize(1);
    }

    @Test
    void R39_whatIsListedAddsUpAndWhatWasNotSentIsNotOpen() {
        open(partner, InvoicesView.class, Map.of("show", "all"));

        assertThat(foot("invoice.total")).isEqualTo("€\u00a0175.00");
        assertThat(foot("invoice.open")).isEqualTo("€\u00a0150.00");
        assertThat(states()).containsExactly("Not sent yet", "Sent", "3 days late");
    }

    @Test
    void invoicesThatAreDueBeforeADayCanBeAskedFor() {
        assertThat(api.get("/invoices?open=true&status=SENT&dueBefore=" + TODAY)
                        .body()
                        .path("items"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("id").asString()).isEqualTo(late));
        assertThat(api.get("/invoices?dueBefore=" + TODAY.plusDays(90)).body().path("items"))
                .hasSize(3);
        assertThat(api.get("/invoices?dueBefore=soon").status()).isEqualTo(422);
    }

    private List<InvoiceSummary> rows() {
        return grid().getDataProvider().fetch(new Query<>()).toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<InvoiceSummary> grid() {
        return $(Grid.class).single();
    }

    private String foot(String column) {
        return grid().getColumnByKey(column).getFooterComponent().getElement().getTextRecursively();
    }

    private List<String> states() {
        var list = test(grid());
        return List.of(0, 1, 2).stream()
                .map(row -> (Component) list.getCellComponent(row, "invoice.status"))
                .map(tag -> ((Tag) tag).getText())
                .toList();
    }
}
