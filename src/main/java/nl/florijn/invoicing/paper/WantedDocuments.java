package nl.florijn.invoicing.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.jobs.JobHandler.ChunkPlan;

/** Documents that are wanted in one file, in their order there. */
record WantedDocuments(List<Wanted> documents) {

    WantedDocuments {
        documents = List.copyOf(documents);
    }

    /** One of them, with the number of its invoice. */
    record Wanted(InvoiceId id, String number) {}

    static WantedDocuments of(SequencedMap<InvoiceId, String> numbers) {
        return new WantedDocuments(numbers.entrySet().stream()
                .map(invoice -> new Wanted(invoice.getKey(), invoice.getValue()))
                .toList());
    }

    SequencedMap<InvoiceId, String> numbers() {
        var numbers = new LinkedHashMap<InvoiceId, String>();
        documents.forEach(wanted -> numbers.put(wanted.id(), wanted.number()));
        return numbers;
    }

    List<ChunkPlan<WantedDocuments>> plan(int size) {
        List<ChunkPlan<WantedDocuments>> chunks = new ArrayList<>();
        for (var start = 0; start < documents.size(); start += size) {
            var chunk = new WantedDocuments(documents.subList(start, Math.min(start + size, documents.size())));
            chunks.add(new ChunkPlan<>(chunk.documents().size(), chunk));
        }
        return chunks;
    }

    List<WantedDocuments> halves() {
        var middle = documents.size() / 2;
        return middle == 0
                ? List.of(this)
                : List.of(
                        new WantedDocuments(documents.subList(0, middle)),
                        new WantedDocuments(documents.subList(middle, documents.size())));
    }
}
