package nl.florijn.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.Booking.Refused;
import nl.florijn.accounting.SalesInvoice.InBooks;
import nl.florijn.accounting.SalesInvoice.Share;
import nl.florijn.accounting.twinfield.Performance;
import nl.florijn.accounting.twinfield.SalesTransaction;
import nl.florijn.accounting.twinfield.Side;
import nl.florijn.accounting.twinfield.TransactionLine;
import nl.florijn.accounting.twinfield.TransactionLine.Type;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;

/** Books invoices as sales transactions of Twinfield (R45). The code of a debtor there is its customer number. */
record TwinfieldBooking(TwinfieldOffice office) {

    Booking book(SalesInvoice invoice) {
        var outOfTurn = outOfTurn(invoice);
        return outOfTurn != null ? outOfTurn : bookApproved(invoice, Objects.requireNonNull(invoice.number()));
    }

    private static @Nullable Refused outOfTurn(SalesInvoice invoice) {
        var exportedWith = invoice.exportedWith();
        if (exportedWith != null) {
            return refused(
                    invoice,
                    RefusalCode.ALREADY_EXPORTED,
                    "It left with export " + exportedWith + ", whose file can be downloaded again.");
        }
        return switch (invoice.status()) {
            case DRAFT -> refused(invoice, RefusalCode.NOT_APPROVED, "It is a draft. Approve it first.");
            case VOID -> refused(invoice, RefusalCode.INVOICE_VOID, "It is void: nothing of it is owed.");
            case APPROVED, SENT -> null;
        };
    }

    private Booking bookApproved(SalesInvoice invoice, String number) {
        if (invoice.debtorNumber().isBlank()) {
            return refused(
                    invoice,
                    RefusalCode.NO_DEBTOR_NUMBER,
                    "Its debtor has no customer number, which is the debtor's code in Twinfield. Give it one.");
        }
        if (invoice.shares().isEmpty()) {
            return refused(invoice, RefusalCode.NOTHING_TO_BOOK, "It holds no amount that could be booked.");
        }
        if (number.length() > SalesTransaction.MAX_NUMBER_LENGTH) {
            return refused(
                    invoice,
                    RefusalCode.NUMBER_TOO_LONG,
                    "Its number has " + number.length() + " characters; Twinfield takes at most "
                            + SalesTransaction.MAX_NUMBER_LENGTH + ".");
        }
        var unmapped = unmappedCodes(invoice);
        if (!unmapped.isEmpty()) {
            return refused(
                    invoice,
                    RefusalCode.VAT_CODE_NOT_MAPPED,
                    "VAT code " + unmapped
                            + " has no code in Twinfield. Set that with the VAT code, then export again.");
        }
        if (lacksVatNumber(invoice)) {
            return refused(
                    invoice,
                    RefusalCode.VAT_NUMBER_MISSING,
                    "VAT is reversed to a debtor in another country, but the invoice shows no VAT number.");
        }
        var lines = lines(invoice);
        if (lines.size() > SalesTransaction.MAX_LINES) {
            return refused(
                    invoice,
                    RefusalCode.TOO_MANY_LINES,
                    "It needs " + lines.size() + " lines in the books; Twinfield takes at most "
                            + SalesTransaction.MAX_LINES + " a transaction.");
        }
        return new Accepted(invoice.id(), transaction(invoice, number, lines));
    }

    private SalesTransaction transaction(SalesInvoice invoice, String number, List<TransactionLine> lines) {
        return new SalesTransaction(
                office.office(),
                office.journal(),
                invoice.currency(),
                invoice.date(),
                invoice.dueDate(),
                number,
                Objects.requireNonNullElse(invoice.paymentReference(), number),
                lines);
    }

    private List<TransactionLine> lines(SalesInvoice invoice) {
        var revenueSide = invoice.kind() == InvoiceKind.CREDIT_NOTE ? Side.DEBIT : Side.CREDIT;
        var lines = new ArrayList<TransactionLine>();
        lines.add(TransactionLine.total(
                office.debtorsAccount(), invoice.debtorNumber(), revenueSide.opposite(), invoice.total()));
        for (var share : invoice.bookedShares()) {
            lines.add(TransactionLine.detail(
                    share.revenueAccount(), revenueSide, share.base(), mapped(share), performance(invoice, share)));
        }
        vatPerCode(invoice.bookedShares()).forEach((line, amount) -> {
            if (amount.signum() != 0) {
                lines.add(TransactionLine.vat(line.account(), revenueSide, amount, line.vatCode()));
            }
        });
        var inBooks = invoice.inBooks();
        return inBooks == null ? lines : inBase(invoice, inBooks, revenueSide, lines);
    }

    /** The VAT total was converted once (R28): what is left of the converted total is revenue. */
    private static List<TransactionLine> inBase(
            SalesInvoice invoice, InBooks inBooks, Side revenueSide, List<TransactionLine> lines) {
        var total = inBooks.rate().toOwn(invoice.money(invoice.total()), inBooks.currency());
        var worth = new ArrayList<TransactionLine>(lines.size());
        worth.add(lines.getFirst().worth(total.abs().toDecimal()));
        for (var type : List.of(Type.DETAIL, Type.VAT)) {
            var ofType = lines.stream().filter(line -> line.type() == type).toList();
            var amounts = ofType.stream()
                    .map(line -> invoice.money(
                            line.side() == revenueSide
                                    ? line.value()
                                    : line.value().negate()))
                    .toList();
            var whole = type == Type.VAT ? inBooks.vatTotal() : total.minus(inBooks.vatTotal());
            var converted = inBooks.rate().toOwnTogether(amounts, whole);
            for (var i = 0; i < converted.size(); i++) {
                worth.add(ofType.get(i).worth(converted.get(i).abs().toDecimal()));
            }
        }
        return worth;
    }

    private record VatLine(String vatCode, String account) {}

    private static Map<VatLine, BigDecimal> vatPerCode(List<Share> shares) {
        var perCode = new LinkedHashMap<VatLine, BigDecimal>();
        for (var share : shares) {
            perCode.merge(new VatLine(mapped(share), share.vatAccount()), share.amount(), BigDecimal::add);
        }
        return perCode;
    }

    private static @Nullable Performance performance(SalesInvoice invoice, Share share) {
        var debtor = invoice.frozenDebtor();
        if (debtor == null || !share.isReverseCharge() || !debtor.abroad()) {
            return null;
        }
        return new Performance(
                share.category() == VatCategory.K ? Performance.Type.GOODS : Performance.Type.SERVICES,
                debtor.country(),
                Objects.requireNonNull(debtor.vatNumber()),
                invoice.date());
    }

    private static boolean lacksVatNumber(SalesInvoice invoice) {
        var debtor = invoice.frozenDebtor();
        return debtor != null
                && debtor.abroad()
                && debtor.vatNumber() == null
                && invoice.bookedShares().stream().anyMatch(Share::isReverseCharge);
    }

    private static String unmappedCodes(SalesInvoice invoice) {
        return invoice.bookedShares().stream()
                .filter(share -> share.accountingCode() == null)
                .map(Share::vatCode)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String mapped(Share share) {
        return Objects.requireNonNull(share.accountingCode());
    }

    private static Refused refused(SalesInvoice invoice, RefusalCode code, String detail) {
        return new Refused(invoice.id(), code, detail);
    }
}
