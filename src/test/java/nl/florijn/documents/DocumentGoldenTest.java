package nl.florijn.documents;

import static nl.florijn.billing.composing.LineKind.SUBSCRIPTION;
import static nl.florijn.documents.SnapshotBuilder.HIGH;
import static nl.florijn.documents.SnapshotBuilder.LOW;
import static nl.florijn.documents.SnapshotBuilder.aCreditNote;
import static nl.florijn.documents.SnapshotBuilder.aDraft;
import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.florijn.billing.periods.Interval;
import nl.florijn.documents.InvoiceSnapshot.Fraction;
import nl.florijn.documents.InvoiceSnapshot.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents as text, to be read by a person when one changes. */
class DocumentGoldenTest {

    private static final Map<String, InvoiceSnapshot> DOCUMENTS = Map.of(
            "invoice_nl", everything().build(),
            "draft_en",
                    aDraft().in("en-GB")
                            .month("Hosting Pro brasserie-heuvel.nl", "19.95")
                            .correction("VPS 2 → 8 cores", "2026-11-09", "2026-12-01", 30, "104.50", "76.63")
                            .build(),
            "credit-note_nl",
                    aCreditNote("FA-2600017")
                            .month("Hosting Pro brasserie-heuvel.nl", "19.95")
                            .build());

    static SnapshotBuilder everything() {
        return anInvoice()
                .saying("Beste klant,\nfijne feestdagen gewenst.")
                .group("Brasserie van den Heuvel B.V.")
                .month("Hosting Pro brasserie-heuvel.nl", "19.95")
                .correction("VPS 2 → 8 cores", "2026-11-09", "2026-12-01", 30, "104.50", "76.63")
                .line(Line.text("Werkzaamheden volgens afspraak."))
                .charge("Boekje huisstijl", "12.00", LOW)
                .group("Ayşe Çağlayan Grafisch Ontwerp")
                .line(
                        SUBSCRIPTION,
                        "Back-up",
                        "Ayşe Çağlayan",
                        "2026-12-01",
                        "2026-12-19",
                        new Fraction(18, 28, 4, Interval.Unit.WEEK),
                        "10.0000",
                        "6.43",
                        HIGH)
                .adjusted("Welkomstkorting", "-5.00")
                .clause("Op deze factuur zijn onze voorwaarden van toepassing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice_nl", "draft_en", "credit-note_nl"})
    void readsAsItAlwaysDid(String name) throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("/documents/" + name + ".txt")) {
            assertThat(PdfText.of(DOCUMENTS.get(name)))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
