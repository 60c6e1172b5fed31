package nl.florijn.accounting;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What to export: by default all approved and sent invoices that did not leave before, those refused earlier included.
 *
 * @param from first invoice date
 * @param to last invoice date, inclusive
 * @param invoiceIds only these; then without dates
 */
public record ExportRequest(
        @Nullable ExportFormat format,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<InvoiceId> invoiceIds) {

    public ExportRequest {
        invoiceIds = invoiceIds == null ? null : List.copyOf(invoiceIds);
    }

    /** Everything that has not left yet, as a file for Twinfield. */
    public static ExportRequest twinfieldXml() {
        return new ExportRequest(ExportFormat.TWINFIELD_XML, null, null, null);
    }

    /** What has not left yet of these days, the last one inclusive, as a file for Twinfield. */
    public static ExportRequest twinfieldXml(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ExportRequest(ExportFormat.TWINFIELD_XML, from, to, null);
    }

    /** These invoices, as a file for Twinfield. */
    public static ExportRequest twinfieldXml(List<InvoiceId> invoiceIds) {
        return new ExportRequest(ExportFormat.TWINFIELD_XML, null, null, invoiceIds);
    }

    /** Throws {@link InvalidInput} when this cannot be meant. */
    void check() {
        new FieldCheck()
                .require(format != null, "format", "REQUIRED", "Say as what to export; TWINFIELD_XML is possible.")
                .require(
                        format == null || format == ExportFormat.TWINFIELD_XML,
                        "format",
                        "FORMAT_NOT_AVAILABLE",
                        "Exports as " + format + " are not possible yet; TWINFIELD_XML is.")
                .days(from, to)
                .selection("invoiceIds", invoiceIds)
                .require(
                        invoiceIds == null || (from == null && to == null),
                        "invoiceIds",
                        "WITH_DATES",
                        "Name either invoices or invoice dates, not both.")
                .done();
    }
}
