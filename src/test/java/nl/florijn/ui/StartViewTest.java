package nl.florijn.ui;

import static florijn.db.Tables.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.Exports;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.exports.ExportView;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.start.StartView;
import nl.florijn.ui.subscriptions.SubscriptionsView;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two customers with hosting of 30.00 and 60.00 a month: one is invoiced this month, the other a draft. */
@FlorijnTest
class StartViewTest extends PanelTab {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Sending sending;

    @Autowired
    private Payments payments;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Exports exports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DSLContext db;

    private PartnerId partner;

    @BeforeEach
    void oneInvoiceAndOneDraft() {
        var month = LocalDate.now(ZoneId.of("Europe/Amsterdam")).withDayOfMonth(1);
        partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,%1$s,,
                S2,K2,HOST,twee.example,2,P1M,%1$s,,
                """.formatted(month));
        reseller.run(partner, month.toString());
        var drafts = reseller.drafts(partner).stream()
                .filter(draft -> draft.amounts().net().intValue() == 30)
                .toList();
        approvals.approve(partner, drafts.getFirst().id(), true);
        sending.send(partner, drafts.getFirst().id(), NewSending.BY_HAND);
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobodyAndNow() {
        SecurityContextHolder.clearContext();
        clock.set(Instant.now());
    }

    @Test
    void everyFigureIsThatOfTheListItLeadsTo() {
        open(partner, StartView.class);
        var figures = $(RouterLink.class).withClassName("start-value").all();

        assertThat(figures)
                .extracting(RouterLink::getText)
                .containsExactly("1", "€\u00a030.00", "€\u00a036.30", "€\u00a090.00", "2");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("€\u00a072.60 with VAT");
        assertThat(figures.stream().map(RouterLink::getHref).toList())
                .allSatisfy(address -> assertThat(address).startsWith(partner + "/"));

        assertThat(facts(ReviewView.class, Map.of())).contains("1 draft · €\u00a072.60");
        assertThat(facts(InvoicesView.class, Map.of("show", "invoiced", "period", "this_month")))
                .contains("1 document · €\u00a036.30 · €\u00a030.00 without VAT");
        assertThat(facts(SubscriptionsView.class, Map.of("show", "running")))
                .contains("2 subscriptions · €\u00a090.00 a month");
        assertThat(facts(CustomersView.class, Map.of())).contains("2 customers");
    }

    @Test
    void R39_whatIsOpenAndLateAndWhatCameInStandsThere() {
        var sent = lists.list(
                        partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.SENT), InvoiceOrder.NUMBER_DESCENDING, 0, 1)
                .getFirst();
        clock.set(sent.dueDate()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                .toInstant());
        payments.book(
                partner,
                new NewPayment(
                        sent.customerId(),
                        sent.dueDate().plusDays(1),
                        new BigDecimal("6.30"),
                        null,
                        PaymentMethod.BANK,
                        sent.id(),
                        null,
                        null,
                        null,
                        null));
        open(partner, StartView.class);

        assertThat($(RouterLink.class).withText("€\u00a030.00 overdue").single().getHref())
                .contains("customers?", "show=overdue");
        assertThat($(RouterLink.class).withText("€\u00a030.00").all())
                .extracting(RouterLink::getHref)
                .anyMatch(address -> address.contains("show=open"));
        assertThat($(Span.class).withClassName("start-value").single().getText())
                .isEqualTo("€\u00a06.30");
        assertThat(facts(CustomersView.class, Map.of("show", "overdue"))).contains("1 customer");
    }

    @Test
    void aMonthLeadsToItsInvoices() {
        open(partner, StartView.class);
        var month = LocalDate.now(ZoneId.of("Europe/Amsterdam")).withDayOfMonth(1);

        assertThat($(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .filteredOn(address -> address.contains("from=" + month))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address)
                        .contains("invoices?", "to=" + month.plusMonths(1).minusDays(1)));
        assertThat(facts(InvoicesView.class, Map.of("show", "invoiced", "from", month, "to", month)))
                .contains("1 document · ");
        assertThat(facts(InvoicesView.class, Map.of("show", "invoiced", "to", month.minusDays(1))))
                .contains("no documents");
    }

    @Test
    void whereNothingNeedsAPersonThatIsSaid() {
        open(partner, StartView.class);

        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains("Nothing. All is well.");
    }

    @Test
    void R45_anExportThatStoppedHalfwayNeedsAPerson() {
        var export = exports.start(partner, ExportRequest.twinfieldXml());
        jobs.await(partner, export);
        db.update(JOB)
                .set(JOB.STATUS, JobStatus.FAILED)
                .set(JOB.ERROR, "The disk is full.")
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(export))
                .execute();
        open(partner, StartView.class);

        assertThat($(RouterLink.class)
                        .withText("The last export stopped halfway")
                        .single()
                        .getHref())
                .endsWith("/exports");
        open(partner, ExportView.class);
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("This export stopped halfway: The disk is full."));
    }

    @Test
    void aListThatASearchLeavesEmptySaysSoAndShowsAllAtAPress() {
        for (var view : List.of(InvoicesView.class, CustomersView.class, SubscriptionsView.class)) {
            open(partner, view, Map.of("q", "nobody"));
            assertThat($(H2.class).all())
                    .as(view.getSimpleName())
                    .extracting(H2::getText)
                    .contains("Nothing found");
            $(Button.class).withText("Show all").single().click();
            assertThat($(Span.class).withClassName("page-facts").single().getText())
                    .as(view.getSimpleName())
                    .startsWith("2 ");
        }
    }

    private String facts(Class<? extends Component> view, Map<String, ?> chosen) {
        open(partner, view, chosen);
        return $(Span.class).withClassName("page-facts").single().getText();
    }
}
