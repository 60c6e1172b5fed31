package nl.florijn.invoicing.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SequencedMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Many documents in one file. It is sent when it is whole: one that broke off halfway would look like a whole one. */
@Service
public class DocumentZip {

    /** So many somebody can wait for; more are gathered by {@link DocumentZips}. */
    public static final int AT_ONCE = 100;

    /** So many at most. */
    public static final int MOST = 50_000;

    private static final String NOT_HERE = "NOT-IN-THIS-FILE.txt";

    private final InvoiceDocuments documents;

    DocumentZip(InvoiceDocuments documents) {
        this.documents = documents;
    }

    /**
     * Writes the documents of approved invoices to one file, each by its number. What cannot be had is told in a text beside
     * them: the others are worth having.
     *
     * @param numbers of the invoices; in this order they stand in the file
     */
    @Requires(Right.READ)
    public void pack(PartnerId partner, SequencedMap<InvoiceId, String> numbers, Path file) {
        var missing = new ArrayList<String>();
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION); // PDFs are compressed already
            for (var invoice : numbers.entrySet()) {
                var number = invoice.getValue();
                try {
                    add(
                            zip,
                            number.replaceAll("[^A-Za-z0-9._-]", "-") + ".pdf",
                            documents.pdf(partner, invoice.getKey()));
                } catch (Refusal refused) {
                    missing.add(number + ": " + refused.getMessage());
                }
            }
            if (!missing.isEmpty()) {
                add(zip, NOT_HERE, String.join(System.lineSeparator(), missing).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException full) {
            throw new UncheckedIOException("The file of " + numbers.size() + " documents cannot be written.", full);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
