package nl.florijn.imports;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.platform.csv.RowChange;
import nl.florijn.platform.csv.RowCounts;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.jspecify.annotations.Nullable;

/**
 * One import as callers and screens see it. FAILED means that nothing was changed.
 *
 * @param progress from 0 to 1
 * @param dryRun whether nothing was to be kept
 * @param changes what becomes of other terms of what is billed
 * @param created rows that made something, and so on; all zero until it has ended, and when it failed
 * @param keptTerms rows of subscriptions whose terms differ from those already billed by, which stay as they are
 * @param names what the files are called, where that was told
 * @param files the counts by file
 * @param errorCount how many faults there are
 * @param errors the first thousand of them
 * @param keptCount how many cells were not taken, since the books stay as they are there
 * @param kept the first thousand of them, each with its reason
 * @param changed the first thousand rows that made or changed something, changed ones first, each with what was and is
 * @param error a sentence when it failed for another reason than faults in the files
 */
public record ImportReport(
        JobId id,
        JobStatus status,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal progress,
        boolean dryRun,
        ChangedTerms changes,
        int created,
        int updated,
        int unchanged,
        int keptTerms,
        Map<ImportFile, String> names,
        Map<ImportFile, RowCounts> files,
        int errorCount,
        List<CsvFault> errors,
        int keptCount,
        List<CsvFault> kept,
        List<RowChange> changed,
        @Nullable String error,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int version) {}
