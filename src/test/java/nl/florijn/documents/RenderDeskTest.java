package nl.florijn.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.florijn.documents.SnapshotBuilder.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import nl.florijn.platform.Conflict;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is rendered at once, later, or not. */
class RenderDeskTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PdfRenderer renderer = new PdfRenderer();
    private final RenderDesk desk = new RenderDesk(renderer, RenderLimits.of(10, 40, 1));

    @Test
    void whatIsTooLargeToBeMadeAtOnceIsMadeLater() {
        InvoiceSnapshot large = lines(11);
        assertThat(desk.isLarge(large)).isTrue();
        assertRefused("DOCUMENT_TOO_LARGE", () -> desk.atOnce(large));
        assertThat(text(desk.inTurn(large, () -> true))).startsWith("%PDF");
        assertThat(desk.isLarge(lines(10))).isFalse();
        assertThat(text(desk.atOnce(lines(10)))).startsWith("%PDF");
    }

    @Test
    void whatIsLargerThanThatIsNotMade() {
        assertRefused("DOCUMENT_TOO_LARGE", () -> desk.inTurn(lines(41), () -> true));
    }

    @Test
    void longTextsCountAsSeveralLines() {
        InvoiceSnapshot snapshot = anInvoice().month("x".repeat(950), "1.00").build();
        assertThat(snapshot.size()).isEqualTo(10);
    }

    @Test
    void whoGetsNoTurnIsToldToComeBack() {
        RenderLimits full = new RenderLimits(10, 40, 0, Duration.ofMillis(1), MINUTE, MINUTE);
        assertRefused("RENDERING_BUSY", () -> new RenderDesk(renderer, full).atOnce(lines(1)));
    }

    @Test
    void whatTakesTooLongIsStopped() {
        RenderLimits inNoTime = new RenderLimits(40, 40, 1, MINUTE, Duration.ZERO, Duration.ZERO);
        RenderDesk hurried = new RenderDesk(renderer, inNoTime);
        assertRefused("DOCUMENT_TOO_SLOW", () -> hurried.atOnce(lines(40)));
        assertRefused("DOCUMENT_TOO_SLOW", () -> hurried.inTurn(lines(40), () -> true));
        assertRefused("DOCUMENT_TOO_SLOW", () -> hurried.atOnce(lines(40)));
    }

    @Test
    void whatNobodyWantsAnyMoreIsStopped() {
        RenderWatch watch = new RenderWatch(MINUTE, Duration.ZERO, () -> false);
        assertRefused("DOCUMENT_NOT_WANTED", () -> renderer.render(lines(40), watch));
    }

    @Test
    void theScreenShowsTheFirstLinesAndTheTotalsOfAll() {
        String page = new DocumentHtml().html(lines(12), 5).replace('\u00a0', ' ');
        assertThat(page).contains("Hosting 5<").doesNotContain("Hosting 6<").contains("120,00");
    }

    private static InvoiceSnapshot lines(int count) {
        SnapshotBuilder invoice = anInvoice();
        for (int line = 1; line <= count; line++) {
            invoice.month("Hosting " + line, "10.00");
        }
        return invoice.build();
    }

    private static String text(byte[] pdf) {
        return new String(pdf, US_ASCII);
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
