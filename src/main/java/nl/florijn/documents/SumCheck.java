package nl.florijn.documents;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.documents.InvoiceSnapshot.Adjustment;
import nl.florijn.documents.InvoiceSnapshot.GAccount;
import nl.florijn.documents.InvoiceSnapshot.Group;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;

/** A document that does not add up is never printed: each total is compared with what it is the total of. */
final class SumCheck {

    private SumCheck() {}

    static void check(String document, List<Group> groups, Totals totals) {
        for (Group group : groups) {
            same(
                    document,
                    "a subtotal",
                    group.subtotal(),
                    "its lines",
                    sum(group.lines().stream().map(Line::net)));
        }
        Stream<BigDecimal> adjustments = totals.adjustments().stream().map(Adjustment::amount);
        BigDecimal lines = sum(Stream.concat(groups.stream().map(Group::subtotal), adjustments));
        same(document, "a net amount", totals.net(), "its lines and adjustments", lines);
        BigDecimal vat = sum(totals.vat().stream().map(VatTotal::amount));
        same(document, "a VAT total", totals.vatTotal(), "its VAT amounts", vat);
        same(document, "a total", totals.total(), "net and VAT", totals.net().add(totals.vatTotal()));
    }

    /** R27: what is paid on two accounts is the total. */
    static void check(String document, Totals totals, GAccount gAccount) {
        same(
                document,
                "a total",
                totals.total(),
                "G-account and rest",
                gAccount.amount().add(gAccount.rest()));
    }

    private static void same(String document, String total, BigDecimal said, String parts, BigDecimal sum) {
        if (said.compareTo(sum) != 0) {
            throw new IllegalArgumentException("%s says %s of %s but %s sum to %s."
                    .formatted(document, total, said.toPlainString(), parts, sum.toPlainString()));
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
