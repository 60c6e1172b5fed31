package nl.florijn.accounting;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * One export.
 *
 * @param progress from 0 to 1
 * @param stage how far what it holds has come
 * @param from first invoice date asked for
 * @param to last invoice date asked for, inclusive
 * @param accepted how many invoices are in the file so far
 * @param refusedCount how many are not
 * @param refused which are not and why, at most the first {@value ExportOutcome#LISTED}
 * @param sums what is in the file so far, for each currency
 * @param error a sentence when the export stopped halfway; what was accepted until then is in the file
 * @param saidBy who said last that it is booked, or not, or withdrawn; null while nobody has
 */
public record ExportReport(
        JobId id,
        JobStatus status,
        @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal progress,
        ExportStage stage,
        ExportFormat format,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int accepted,
        int refusedCount,
        List<ExportRefusal> refused,
        List<LedgerSum> sums,
        @Nullable String error,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String saidBy,
        @Nullable Instant saidAt,
        int version) {}
