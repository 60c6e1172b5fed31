package nl.florijn.documents;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.platform.Conflict;

/** Makes documents within the limits of this node. Thread-safe. */
public final class RenderDesk {

    /** The longest statement that is made: as long as one who waits can read. */
    static final int MOST_ENTRIES = 5_000;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

    private final PdfRenderer renderer;
    private final RenderLimits limits;
    private final Semaphore small;
    private final Semaphore large = new Semaphore(1, true);

    public RenderDesk(PdfRenderer renderer, RenderLimits limits) {
        this.renderer = renderer;
        this.limits = limits;
        this.small = new Semaphore(limits.parallel(), true);
    }

    /** Whether a document is too large to be made while somebody waits. */
    public boolean isLarge(InvoiceSnapshot snapshot) {
        return isLarge(snapshot.size());
    }

    /** The same by its {@link InvoiceSnapshot#size(Stream) size}. */
    public boolean isLarge(int size) {
        return size > limits.atOnce();
    }

    /**
     * Makes a document for somebody who waits for it.
     *
     * @throws Conflict when it is {@link #isLarge large}, or there are too many others
     */
    public byte[] atOnce(InvoiceSnapshot snapshot) {
        if (isLarge(snapshot)) {
            throw new Conflict("DOCUMENT_TOO_LARGE", "This document is too large to be made while somebody waits.");
        }
        return atOnce(watch -> renderer.render(snapshot, watch));
    }

    /**
     * Makes a statement for somebody who waits for it.
     *
     * @throws Conflict when it has too many entries, or there are too many others
     */
    public byte[] atOnce(StatementSheet sheet) {
        if (sheet.entries().size() > MOST_ENTRIES) {
            throw new Conflict(
                    "STATEMENT_TOO_LONG",
                    "This statement has %,d entries; it is made of up to %,d. Ask for a shorter period."
                            .formatted(sheet.entries().size(), MOST_ENTRIES),
                    sheet.entries().size(),
                    MOST_ENTRIES);
        }
        // Long ones wait for one another, as large documents do: only one of them is in memory.
        return atOnce(isLarge(sheet.entries().size()) ? large : small, watch -> renderer.render(sheet, watch));
    }

    private byte[] atOnce(Function<RenderWatch, byte[]> render) {
        return atOnce(small, render);
    }

    private byte[] atOnce(Semaphore turns, Function<RenderWatch, byte[]> render) {
        if (!hasTurn(turns)) {
            throw Conflict.forNow(
                    "RENDERING_BUSY",
                    "Many documents are being made at this moment. Ask again in half a minute.",
                    Duration.ofSeconds(30));
        }
        try {
            return render.apply(RenderWatch.atMost(limits.timeAtOnce()));
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn(Semaphore turns) {
        try {
            return turns.tryAcquire(limits.queue().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Makes a document of any size that can be made; large ones one after the other.
     *
     * @param isWanted asked now and then; once it says no, the work stops
     * @throws Conflict when it is too large, takes too long or is no longer wanted
     */
    public byte[] inTurn(InvoiceSnapshot snapshot, BooleanSupplier isWanted) {
        check(snapshot.size());
        var watch = new RenderWatch(limits.time(), BETWEEN_QUESTIONS, isWanted);
        if (!isLarge(snapshot)) {
            return renderer.render(snapshot, watch);
        }
        large.acquireUninterruptibly();
        try {
            return renderer.render(snapshot, watch);
        } finally {
            large.release();
        }
    }

    /** @throws Conflict when a document is so large that it is not made at all */
    public void check(int size) {
        if (size > limits.most()) {
            throw new Conflict(
                    "DOCUMENT_TOO_LARGE",
                    "This document has %,d lines, counting long ones as several; documents are made of up to %,d."
                            .formatted(size, limits.most()));
        }
    }
}
