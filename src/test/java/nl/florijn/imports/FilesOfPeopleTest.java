package nl.florijn.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.platform.csv.DecimalMark;
import nl.florijn.platform.csv.Reading;
import nl.florijn.platform.csv.form.FileForm;
import nl.florijn.platform.csv.form.TextCode;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as resellers have them: recognised, confirmed, taken in as a strict file would be. */
@FlorijnTest
class FilesOfPeopleTest {

    private static final String MESSY = """
            Debiteurnr;Bedrijfsnaam;Straat;Huisnr;PC;Plaats;Land;E-mail facturen;Termijn;Korting;Kredietlimiet;Opmerking;Factuur per\r
            10317;Café De Vlasbloem;Havenweg;12;4815 AB;Breda;NL;info@vlasbloem.example;14;7,50;1.500,00;belt liever;kwartaal\r
            10318;Bäckerei Groß;Kouter;7 bus 2;9000;Gent;België;;30 dgn;;1.234;;per jaar\r
            ;;;;;;;;;;;;\r
            """;

    @Autowired
    private Books books;

    @Autowired
    private Imports imports;

    @Autowired
    private FileReadings readings;

    @Autowired
    private ImportTrials trials;

    @Autowired
    private Customers customers;

    private PartnerId partner;

    @BeforeEach
    void partner() {
        partner = books.freshPartner().partner().id();
    }

    @Test
    void aFileOfExcelIsRecognisedAndTakenIn() {
        var content = MESSY.getBytes(Charset.forName("windows-1252"));
        var proposal = propose(content);
        assertThat(proposal.form()).isEqualTo(FileForm.text(TextCode.WINDOWS_1252, ';'));
        assertThat(proposal.look().rows()).isEqualTo(2);
        assertThat(proposal.columns())
                .containsEntry("number", List.of(0))
                .containsEntry("name", List.of(1))
                .containsEntry("postcode", List.of(4))
                .containsEntry("line1", List.of(2, 3))
                .containsEntry("reference", List.of(0))
                .containsEntry("creditLimit", List.of(10))
                .doesNotContainKey("kind");
        var marks = readings.marks(
                partner,
                ImportFile.CUSTOMERS,
                () -> new ByteArrayInputStream(content),
                proposal.form(),
                proposal.columns());
        assertThat(marks.mark()).isEqualTo(DecimalMark.COMMA);

        var reading = confirmed(proposal);
        var sample = readings.sample(partner, ImportFile.CUSTOMERS, () -> new ByteArrayInputStream(content), reading);
        assertThat(sample.sample().get(1)).contains("Bäckerei Groß", "Kouter 7 bus 2", "BE", "30", "1234");

        var report = take(content, reading, false);
        assertThat(report.errors()).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.names()).containsEntry(ImportFile.CUSTOMERS, "debiteuren-2026.csv");
        assertThat(customers
                        .list(partner, CustomerFilter.ALL, PageRequest.FIRST)
                        .items())
                .extracting(customer -> customer.details().name())
                .containsExactlyInAnyOrder("Café De Vlasbloem", "Bäckerei Groß");
    }

    @Test
    void whatCannotBeReadIsToldAtItsRowWithWhatStandsThere() {
        var content =
                MESSY.replace("30 dgn", "1 mnd").replace("België", "Atlantis").getBytes(UTF_8);
        var report = take(content, confirmed(propose(content)), false);
        assertThat(report.status()).isEqualTo(JobStatus.FAILED);
        assertThat(report.errors())
                .extracting(CsvFault::row, CsvFault::column, CsvFault::value)
                .containsExactlyInAnyOrder(tuple(3, "country", "Atlantis"), tuple(3, "paymentTermDays", "1 mnd"));
    }

    @Test
    void whatWasSaidOfColumnsIsKnownOfTheNextFileAndOnlyToThisPartner() {
        var content = MESSY.getBytes(UTF_8);
        var reading = confirmed(propose(content));
        readings.remember(partner, ImportFile.CUSTOMERS, propose(content).look().header(), reading);

        var next = propose(content);
        assertThat(next.columns())
                .containsEntry("reference", List.of(0))
                .containsEntry("number", List.of(0))
                .containsEntry("line1", List.of(2, 3))
                .containsEntry("phone", List.of(11));
        assertThat(next.fixed()).isEqualTo(Map.of("kind", "BUSINESS"));

        var other = books.freshPartner().partner().id();
        assertThat(readings.propose(other, ImportFile.CUSTOMERS, () -> new ByteArrayInputStream(content))
                        .columns())
                .doesNotContainKey("phone");
    }

    @Test
    void aTrialIsNotAmongTheImports() {
        var content = MESSY.getBytes(UTF_8);
        var tried = take(content, confirmed(propose(content)), true);
        assertThat(tried.status()).isEqualTo(JobStatus.DONE);
        assertThat(tried.created()).isEqualTo(2);
        assertThat(imports.latest(partner, null, 10)).isEmpty();
        assertThat(customers
                        .list(partner, CustomerFilter.ALL, PageRequest.FIRST)
                        .items())
                .isEmpty();

        var done = take(content, confirmed(propose(content)), false);
        assertThat(imports.latest(partner, null, 10))
                .extracting(ImportReport::id)
                .containsExactly(done.id());
    }

    private FileProposal propose(byte[] content) {
        return readings.propose(partner, ImportFile.CUSTOMERS, () -> new ByteArrayInputStream(content));
    }

    /** Companies alone, and the remark as phone. */
    private static Reading confirmed(FileProposal proposal) {
        var columns = new HashMap<>(proposal.columns());
        columns.put("phone", List.of(11));
        return new Reading(
                proposal.form(), DecimalMark.COMMA, LocalDate.of(2026, 12, 1), columns, Map.of("kind", "BUSINESS"));
    }

    private ImportReport take(byte[] content, Reading reading, boolean dryRun) {
        var source = new ImportSource("debiteuren-2026.csv", new ByteArrayInputStream(content), reading);
        var order = new ImportOrder(Map.of(ImportFile.CUSTOMERS, source), dryRun, ChangedTerms.KEPT);
        return trials.ended(partner, imports.start(partner, order));
    }
}
