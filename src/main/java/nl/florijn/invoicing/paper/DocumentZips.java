package nl.florijn.invoicing.paper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Files of more documents than somebody waits for: a job gathers them, and whoever comes back finds the newest. */
@Service
public class DocumentZips {

    private final DocumentZip zip;
    private final Jobs jobs;
    private final Transactions transactions;

    DocumentZips(DocumentZip zip, Jobs jobs, Transactions transactions) {
        this.zip = zip;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /**
     * How far a file is.
     *
     * @param documents how many it is to hold
     * @param missing how many of them could not be had, so far
     */
    public record Gathered(Job job, int documents, int missing) {}

    /** @param numbers of the invoices; in this order their documents stand in the file */
    @Requires(Right.READ)
    public JobId gather(PartnerId partner, SequencedMap<InvoiceId, String> numbers) {
        return transactions.in(
                () -> jobs.submit(partner, jobs.newId(), DocumentZipJob.KIND, WantedDocuments.of(numbers)));
    }

    /** The newest one; empty when none was asked for. */
    @Requires(Right.READ)
    public Optional<Gathered> latest(PartnerId partner) {
        return jobs.latest(partner, DocumentZipJob.KIND, null, 1).stream()
                .findFirst()
                .map(job -> new Gathered(
                        job,
                        jobs.asked(job, DocumentZipJob.KIND).documents().size(),
                        jobs.report(job, DocumentZipJob.KIND).failedCount()));
    }

    /**
     * Writes the whole file.
     *
     * @throws NotFound when this partner has no such job
     * @throws Conflict when it still runs
     */
    @Requires(Right.READ)
    public void pack(PartnerId partner, JobId id, Path file) {
        var job = jobs.find(partner, id, DocumentZipJob.KIND).orElseThrow(() -> new NotFound("file " + id));
        if (!job.status().isFinal()) {
            throw new Conflict("ZIP_NOT_READY", "These documents are still being gathered.");
        }
        zip.pack(partner, jobs.asked(job, DocumentZipJob.KIND).numbers(), file);
    }
}
