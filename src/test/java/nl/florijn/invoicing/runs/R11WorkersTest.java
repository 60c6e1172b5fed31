package nl.florijn.invoicing.runs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.Shops;
import nl.florijn.invoicing.facts.DebtorChunk;
import nl.florijn.invoicing.facts.JooqBillingFactsReader;
import nl.florijn.invoicing.facts.JooqDueCustomers;
import nl.florijn.invoicing.facts.JooqLinkedDebtors;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Several workers at one run in small chunks. Of thirty shops some were paid for by others in January and are not any
 * more, and many of those ended or had another price since: so that what one worker bills belongs to former debtors.
 */
@FlorijnTest
class R11WorkersTest {

    private static final BillingRunRequest FEBRUARY = BillingRunRequest.of(LocalDate.of(2027, 2, 1));
    private static final int SHOPS = 30;
    private static final int OFFICES = 4;

    @Autowired
    private Shops shops;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private JooqDueCustomers due;

    @Autowired
    private JooqLinkedDebtors linked;

    @Autowired
    private JooqBillingFactsReader facts;

    @Autowired
    private RunWriter writer;

    @Autowired
    private Transactions transactions;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void R11_moreWorkersMakeTheSameDraftsAsOne(long seed) throws Exception {
        var alone = newsOfJanuary(new Random(seed));
        bill(alone, chunks(alone, 500), 1);
        var together = newsOfJanuary(new Random(seed));
        var former = linked.find(together, FEBRUARY);
        var chunks = chunks(together, 1);
        Collections.shuffle(chunks, new Random(seed));
        bill(together, chunks, 4);

        assertThat(chunks).hasSizeGreaterThan(8);
        assertThat(former).hasSizeGreaterThan(2);
        var drafts = february(alone);
        assertThat(february(together)).isEqualTo(drafts);
        assertThat(drafts)
                .allSatisfy((shop, nets) ->
                        assertThat(nets).as("drafts of shop %d", shop).hasSize(1));
        assertThat(reseller.run(together, "2027-02-01").drafts()).as("again").isZero();
    }

    /** January billed, and what people changed since; the same for the same random numbers. */
    private PartnerId newsOfJanuary(Random random) {
        var partner = shops.partnerWith(SHOPS);
        for (var shop = OFFICES + 1; shop <= SHOPS; shop++) {
            if (random.nextBoolean()) {
                shops.pays(partner, 1 + random.nextInt(OFFICES), shop);
            }
        }
        reseller.run(partner, "2027-01-01");
        for (var shop = 1; shop <= SHOPS; shop++) {
            if (shop > OFFICES && random.nextBoolean()) {
                shops.pays(partner, random.nextBoolean() ? 1 + random.nextInt(OFFICES) : null, shop);
            }
            var day = LocalDate.of(2027, 1, 1 + random.nextInt(31));
            switch (random.nextInt(3)) {
                case 0 -> shops.end(partner, shop, day);
                case 1 -> priceFrom(partner, shop, day, random.nextInt(100));
                default -> {}
            }
        }
        return partner;
    }

    private void priceFrom(PartnerId partner, int shop, LocalDate day, int price) {
        var change = new NewChange(day, null, BigDecimal.valueOf(price), null, null);
        subscriptions.addChange(partner, shops.subscription(partner, shop).id(), change);
    }

    private List<DebtorChunk> chunks(PartnerId partner, int size) {
        return new ArrayList<>(DebtorChunk.over(due.debtors(partner, FEBRUARY), linked.find(partner, FEBRUARY), size));
    }

    /** As the workers of a run do, but for the chunks, which are as small as the test wants them. */
    private void bill(PartnerId partner, List<DebtorChunk> chunks, int workers) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var tasks = chunks.stream()
                    .map(chunk -> Executors.callable(() -> transactions.run(() -> bill(partner, chunk))))
                    .toList();
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    private void bill(PartnerId partner, DebtorChunk chunk) {
        var known = facts.read(partner, FEBRUARY, chunk, true);
        var result = BillingRun.bill(FEBRUARY.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());
        var run = runs.latest(partner, null, 1).getFirst().id();
        writer.write(partner, run, result, known.readAt());
    }

    /** What each shop is asked or given in February, draft by draft. */
    private Map<Integer, List<String>> february(PartnerId partner) {
        return reseller.drafts(partner).stream()
                .filter(draft -> draft.date().equals(FEBRUARY.runDate()))
                .collect(groupingBy(
                        draft -> Integer.valueOf(draft.debtor().name().substring("Klant ".length())),
                        TreeMap::new,
                        mapping(draft -> draft.kind() + " " + draft.amounts().net(), toList())));
    }
}
