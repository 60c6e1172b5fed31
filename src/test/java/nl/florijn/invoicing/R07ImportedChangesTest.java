package nl.florijn.invoicing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.ImportReport;
import nl.florijn.imports.Imports;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms that a panel changes after something was billed: from the next period, or not at all; never in what is billed. */
@FlorijnTest
class R07ImportedChangesTest {

    private static final String COLUMNS =
            "reference,customer,product,description,quantity,unitPrice,discountPercent,interval,start\n";

    @Autowired
    private Reseller reseller;

    @Autowired
    private Imports imports;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Subscriptions subscriptions;

    @Test
    void theNextRunBillsTheNewTermsAndCorrectsNothing() {
        var partner = billedInJanuary("P1M");

        var report =
                changed(partner, "S1,K1,HOST,een.example,3,25.00,10,P1M,2027-01-01\n", ChangedTerms.FROM_NEXT_PERIOD);
        reseller.run(partner, "2027-02-01");

        assertThat(report.updated()).isEqualTo(1);
        assertThat(lines(partner, "2027-01-01")).isEqualTo("SUBSCRIPTION 30.00");
        assertThat(lines(partner, "2027-02-01")).isEqualTo("SUBSCRIPTION 67.50");
    }

    @Test
    void aYearThatIsBilledStaysAsItIs() {
        var partner = billedInJanuary("P1Y", "DOM");

        changed(partner, "S1,K1,DOM,een.example,2,,,P1Y,2027-01-01\n", ChangedTerms.FROM_NEXT_PERIOD);
        reseller.run(partner, "2027-06-01");
        assertThat(reseller.drafts(partner)).hasSize(1);
        reseller.run(partner, "2028-01-01");

        assertThat(lines(partner, "2028-01-01")).isEqualTo("SUBSCRIPTION 24.00");
    }

    @Test
    void keptTermsGoOnBeingBilled() {
        var partner = billedInJanuary("P1M");

        var report = changed(partner, "S1,K1,HOST,een.example,3,25.00,10,P1M,2027-01-01\n", ChangedTerms.KEPT);
        reseller.run(partner, "2027-02-01");

        assertThat(report.keptCount()).isEqualTo(3);
        assertThat(lines(partner, "2027-02-01")).isEqualTo("SUBSCRIPTION 30.00");
    }

    @Test
    void whatWasBilledInPartIsBilledToItsEndOnTheOldTerms() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2027-01-01,,2027-01-11\n");

        changed(partner, "S1,K1,HOST,een.example,2,,,P1M,2027-01-01\n", ChangedTerms.FROM_NEXT_PERIOD);
        reseller.run(partner, "2027-01-01");
        reseller.run(partner, "2027-02-01");

        assertThat(lines(partner, "2027-01-01")).isEqualTo("SUBSCRIPTION 20.32"); // 30.00 less 9.68
        assertThat(lines(partner, "2027-02-01")).isEqualTo("SUBSCRIPTION 60.00");
    }

    @Test
    void aChangeFromTheStartIsNotOverruledInSilence() {
        var partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2027-01-01,,\n");
        var subscription = subscriptions
                .list(partner, SubscriptionFilter.ALL, PageRequest.FIRST)
                .items()
                .getFirst();
        var five = new NewChange(LocalDate.parse("2027-01-01"), new BigDecimal("5"), null, null, null);
        subscriptions.addChange(partner, subscription.id(), five);

        var kept = changed(partner, "S1,K1,HOST,een.example,3,,,P1M,2027-01-01\n", ChangedTerms.KEPT);
        assertThat(kept.kept()).extracting(CsvFault::column).containsExactly("quantity");
        changed(partner, "S1,K1,HOST,een.example,3,,,P1M,2027-01-01\n", ChangedTerms.FROM_NEXT_PERIOD);
        reseller.run(partner, "2027-01-01");

        assertThat(lines(partner, "2027-01-01")).isEqualTo("SUBSCRIPTION 90.00");
    }

    private PartnerId billedInJanuary(String interval) {
        return billedInJanuary(interval, "HOST");
    }

    private PartnerId billedInJanuary(String interval, String product) {
        var partner = reseller.partnerWith(1, "S1,K1,%s,een.example,1,%s,2027-01-01,,\n".formatted(product, interval));
        reseller.run(partner, "2027-01-01");
        return partner;
    }

    private ImportReport changed(PartnerId partner, String row, ChangedTerms changes) {
        var file = new ByteArrayInputStream((COLUMNS + row).getBytes(UTF_8));
        var job = imports.start(partner, Map.of(ImportFile.SUBSCRIPTIONS, file), false, changes);
        jobs.await(partner, job);
        var report = imports.get(partner, job);
        assertThat(report.errors()).isEmpty();
        return report;
    }

    private String lines(PartnerId partner, String date) {
        var lines = reseller.drafts(partner).stream()
                .filter(draft -> draft.date().toString().equals(date))
                .flatMap(draft -> draft.lines().stream())
                .toList();
        assertThat(lines).extracting(InvoiceLine::kind).containsOnly(LineKind.SUBSCRIPTION);
        return lines.stream()
                .map(line -> line.kind() + " " + line.net().setScale(2))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
