package nl.florijn.invoicing;

import java.math.BigDecimal;
import nl.florijn.invoicing.drafts.DraftLine;
import org.jspecify.annotations.Nullable;

/** Lines of drafts as tests type and edit them. */
public final class DraftLines {

    private DraftLines() {}

    /** Of no product, once. */
    public static DraftLine typed(String description, String unitPrice) {
        return new DraftLine(
                null, null, description, null, BigDecimal.ONE, new BigDecimal(unitPrice), null, null, null, null, null);
    }

    /** The same line at another price. */
    public static DraftLine at(DraftLine line, String unitPrice) {
        return with(line, line.quantity(), new BigDecimal(unitPrice), line.discountPercent());
    }

    /** The same line with other figures. */
    static DraftLine with(
            DraftLine line, BigDecimal quantity, BigDecimal unitPrice, @Nullable BigDecimal discountPercent) {
        return new DraftLine(
                line.id(),
                line.kind(),
                line.description(),
                line.productId(),
                quantity,
                unitPrice,
                discountPercent,
                line.priceList(),
                line.vatCode(),
                line.ledgerAccount(),
                line.group());
    }

    /** A known line of which discount, VAT code and ledger account are left out. */
    public static DraftLine saying(
            InvoiceLine line, String description, BigDecimal quantity, @Nullable BigDecimal unitPrice) {
        return new DraftLine(
                line.id(),
                line.kind(),
                description,
                line.productId(),
                quantity,
                unitPrice,
                null,
                null,
                null,
                null,
                line.group());
    }
}
