package nl.florijn.receivables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.FlorijnTest;
import nl.florijn.accounting.ExportRequest;
import nl.florijn.accounting.Exports;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.invoicing.takingback.TakingBack;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers while some approve, some delete what was approved last, some send and one exports, all at the same time. */
@FlorijnTest
class R32NumbersAtOnceTest {

    private static final int DRAFTS = 50;
    private static final int THREADS = 12;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private Sending sending;

    @Autowired
    private Exports exports;

    @Autowired
    private Invoices invoices;

    @Autowired
    private InvoiceLists lists;

    @Autowired
    private AccountChecks checks;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DSLContext database;

    private final Set<InvoiceId> sent = ConcurrentHashMap.newKeySet();
    private final Set<InvoiceId> deleted = ConcurrentHashMap.newKeySet();
    private PartnerId partner;

    @Test
    void R32_noGapNoDoubleAndNothingGoesThatWasSentOrExported() throws Exception {
        partner = partnerWithDrafts();
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var draft : reseller.drafts(partner)) {
            tasks.add(() -> approvals.approve(partner, draft.id(), false) instanceof Approved);
            tasks.add(this::deleteLast);
            if (tasks.size() % 4 == 0) {
                tasks.add(this::deleteLast);
                tasks.add(this::sendOne);
            }
        }
        tasks.add(tasks.size() / 2, this::export);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var task : threads.invokeAll(tasks)) {
                assertThat(task.get()).isTrue();
            }
        }

        var left = lists.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER, 0, 100);
        assertThat(left).extracting(InvoiceSummary::number).containsExactlyElementsOf(numbers(DRAFTS - deleted.size()));
        assertThat(deleted).as("some of each happened").isNotEmpty().doesNotContainAnyElementsOf(sent);
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(id ->
                        assertThat(invoices.get(partner, id).life().status()).isEqualTo(InvoiceStatus.SENT));
        assertThat(ids("SELECT invoice_id FROM ledger_posting WHERE partner_id = ?"))
                .doesNotContainAnyElementsOf(deleted);
        assertThat(ids("SELECT id FROM withdrawn_invoice WHERE partner_id = ?")).isEqualTo(deleted);
        assertThat(ids("SELECT invoice_id FROM account_entry WHERE partner_id = ?"))
                .isEqualTo(sent);
        assertThat(checks.check(partner).faults()).isEmpty();
        whatWentIsBilledAgain();
    }

    private void whatWentIsBilledAgain() {
        reseller.run(partner, "2027-01-01");
        var again = reseller.drafts(partner);
        assertThat(again).hasSize(deleted.size());
        assertThat(again)
                .allSatisfy(draft -> assertThat(approvals.approve(partner, draft.id(), false))
                        .isInstanceOf(Approved.class));
        assertThat(lists.list(partner, InvoiceFilter.ALL, InvoiceOrder.NUMBER, 0, 100))
                .extracting(InvoiceSummary::number)
                .containsExactlyElementsOf(numbers(DRAFTS));
    }

    private boolean deleteLast() {
        for (var invoice : approved().reversed()) {
            try {
                takingBack.delete(partner, invoice);
                deleted.add(invoice);
                return true;
            } catch (Conflict | NotFound another) {
                // it is no longer the last, or went
            }
        }
        return true;
    }

    private boolean sendOne() {
        var approved = approved();
        if (!approved.isEmpty()) {
            var id = approved.get(new Random().nextInt(approved.size()));
            try {
                sending.send(partner, id, NewSending.BY_HAND);
                sent.add(id);
            } catch (NotFound gone) {
                assertThat(gone).hasMessageContaining(id.toString());
            }
        }
        return true;
    }

    private boolean export() {
        jobs.await(partner, exports.start(partner, ExportRequest.twinfieldXml()));
        return true;
    }

    private List<InvoiceId> approved() {
        return lists
                .list(partner, InvoiceFilter.ALL.withStatus(InvoiceStatus.APPROVED), InvoiceOrder.NUMBER, 0, 100)
                .stream()
                .map(InvoiceSummary::id)
                .toList();
    }

    private Set<InvoiceId> ids(String sql) {
        return new HashSet<>(database.fetch(sql, partner.value()).map(row -> new InvoiceId(row.get(0, Long.class))));
    }

    private PartnerId partnerWithDrafts() {
        var rows = new StringBuilder();
        for (var i = 1; i <= DRAFTS; i++) {
            rows.append("S%1$d,K%1$d,HOST,site%1$d.example,1,P1M,2027-01-01,2027-02-01,\n".formatted(i));
        }
        var made = reseller.partnerWith(DRAFTS, rows.toString());
        assertThat(reseller.run(made, "2027-01-01").drafts()).isEqualTo(DRAFTS);
        return made;
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("FA-27%05d"::formatted).toList();
    }
}
