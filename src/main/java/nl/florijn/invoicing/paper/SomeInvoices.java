package nl.florijn.invoicing.paper;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.jobs.JobHandler.ChunkPlan;

/** What a chunk holds of a job that goes over invoices. */
public record SomeInvoices(List<InvoiceId> ids) {

    public SomeInvoices {
        ids = List.copyOf(ids);
    }

    /** Cuts invoices into chunks, in their order. */
    public static List<ChunkPlan<SomeInvoices>> plan(List<InvoiceId> ids, int size) {
        List<ChunkPlan<SomeInvoices>> chunks = new ArrayList<>();
        for (var start = 0; start < ids.size(); start += size) {
            var chunk = new SomeInvoices(ids.subList(start, Math.min(start + size, ids.size())));
            chunks.add(new ChunkPlan<>(chunk.ids().size(), chunk));
        }
        return chunks;
    }

    /** In two, in their order; a single one stays. */
    public List<SomeInvoices> halves() {
        var middle = ids.size() / 2;
        return middle == 0
                ? List.of(this)
                : List.of(new SomeInvoices(ids.subList(0, middle)), new SomeInvoices(ids.subList(middle, ids.size())));
    }
}
