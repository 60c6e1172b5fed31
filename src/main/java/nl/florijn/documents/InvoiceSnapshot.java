package nl.florijn.documents;

import static java.math.BigDecimal.ZERO;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.periods.Interval;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeVersion;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an invoice, credit note or deposit invoice shows, and nothing else. It is made once at approval and never
 * changes (R31): the document can be made again from it at any time. Records of plain values, so that it reads and writes as
 * JSON without further help.
 *
 * <p>Amounts are exact decimals in {@link Totals#currency()}, at most as many decimals as that currency has. Periods are
 * half-open; the document prints the last day inclusive. Texts are plain text.
 *
 * @param mark what kind of print this is (R34); only without mark the number is there
 * @param number the number of its series (R30), null on drafts and on prints that are not the document
 * @param creditedNumber the number of the invoice that a credit note refers to (R33), null when there is none
 * @param dueDate the last day to pay on (R23), null when nothing is to be paid
 * @param locale its language chooses the texts (a language without texts gets English), the whole chooses the notation
 * @param theme what it looks like
 * @param houseStyle what the partner's layout made of that; null: the theme as it is
 * @param message a text of the sender above the lines, may have several lines, null for none
 * @param groups the lines in the order of print; one group without heading when nothing is grouped (R11)
 * @param clauses legal sentences below the totals, as they are to be printed
 */
public record InvoiceSnapshot(
        Kind kind,
        Mark mark,
        @Nullable String number,
        @Nullable String creditedNumber,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        Locale locale,
        @JsonProperty("layout") ThemeVersion theme,
        @Nullable HouseStyle houseStyle,
        Seller seller,
        Debtor debtor,
        @Nullable String message,
        List<Group> groups,
        Totals totals,
        List<String> clauses,
        Payment payment) {

    private static final int CHARACTERS_A_LINE = 100;

    /** The same document in another house style. */
    InvoiceSnapshot looking(@Nullable HouseStyle other) {
        return new InvoiceSnapshot(
                kind,
                mark,
                number,
                creditedNumber,
                invoiceDate,
                dueDate,
                locale,
                theme,
                other,
                seller,
                debtor,
                message,
                groups,
                totals,
                clauses,
                payment);
    }

    /** The same as a print that is not the document: without the number of its series and what is paid under it (R34). */
    public InvoiceSnapshot marked(Mark other) {
        return new InvoiceSnapshot(
                kind,
                other,
                null,
                creditedNumber,
                invoiceDate,
                dueDate,
                locale,
                theme,
                houseStyle,
                seller,
                debtor,
                message,
                groups,
                totals,
                clauses,
                payment.unreferred());
    }

    /** Whether it says what to pay. A pro forma and a copy do not: nobody pays by mistake, or twice (R34). */
    boolean asksForMoney() {
        return kind != Kind.CREDIT_NOTE
                && mark != Mark.PRO_FORMA
                && mark != Mark.COPY
                && totals.total().signum() > 0;
    }

    /** How large the document becomes, in lines; long texts count as several. */
    public int size() {
        return size(groups.stream().flatMap(group -> group.lines().stream()).map(Line::description));
    }

    /** How large a document with lines of these texts becomes. */
    public static int size(Stream<String> texts) {
        return texts.mapToInt(text -> 1 + text.length() / CHARACTERS_A_LINE).sum();
    }

    /** The kind of document. A credit note shows what it gives back as positive amounts. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        DEPOSIT
    }

    /** What sets this print apart from the document itself (R34). */
    public enum Mark {
        NONE,
        DRAFT,
        COPY,
        PRO_FORMA,
        /** To see how it comes out of a printer. */
        TRIAL
    }

    /**
     * A postal address.
     *
     * @param country ISO 3166 code of two letters; printed for a debtor abroad
     */
    public record Address(String line1, String postcode, String city, String country) {}

    /** Who sends the document. A number or address that is null is left out. */
    public record Seller(
            String name,
            Address address,
            @Nullable String vatNumber,
            @Nullable String chamberOfCommerce,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website) {}

    /**
     * Who pays: the invoice debtor.
     *
     * @param attention the person or department that it is addressed to
     * @param number the customer number
     */
    public record Debtor(
            String name,
            @Nullable String attention,
            Address address,
            @Nullable String vatNumber,
            @Nullable String number) {}

    /**
     * Lines that belong together (R11).
     *
     * @param heading null for lines without heading; a group without heading shows no subtotal
     * @param subtotal the sum of its lines
     */
    public record Group(@Nullable String heading, List<Line> lines, BigDecimal subtotal) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line; a {@code TEXT} line prints its description alone.
     *
     * @param customer where it was delivered, when that is not the debtor
     * @param description may have several lines
     * @param from first day of the period, null for what has none
     * @param until the day after the last day of the period
     * @param fraction the share of the interval that the price was counted for, null when it counted whole
     * @param unitPrice per interval or per piece, up to 4 decimals
     * @param discountPercent 0 for none
     * @param net the amount of the line without VAT
     */
    public record Line(
            LineKind kind,
            @Nullable String customer,
            String description,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Fraction fraction,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal net,
            Vat vat) {

        public Line {
            if ((from == null) != (until == null) || (from != null && until != null && !from.isBefore(until))) {
                throw new IllegalArgumentException(
                        "Line '%s' runs from %s until %s, which is no period.".formatted(description, from, until));
            }
        }

        /** A line of text without amount. */
        public static Line text(String description) {
            Vat none = new Vat(VatCategory.O, ZERO);
            return new Line(LineKind.TEXT, null, description, null, null, null, ZERO, ZERO, ZERO, ZERO, none);
        }
    }

    /**
     * Days over days of an interval (R8), such as 17/31 of a month. Days over the same days is the whole interval and is not
     * printed.
     *
     * @param days days counted
     * @param of days of the whole interval
     * @param count how many units the interval has, 3 for a quarter
     */
    public record Fraction(int days, int of, int count, Interval.Unit unit) {}

    /** A VAT category and its rate in percent. */
    public record Vat(VatCategory category, BigDecimal rate) {}

    /**
     * VAT of all lines of one category and rate (R19).
     *
     * @param clause the sentence of the VAT code, null for the theme's own sentence where the category needs one (R20)
     */
    public record VatTotal(
            Vat vat,
            BigDecimal base,
            BigDecimal amount,
            @Nullable String clause) {}

    /** A discount or surcharge on the whole document, without VAT; a discount is negative (R16). */
    public record Adjustment(String description, BigDecimal amount) {}

    /**
     * The VAT total in the seller's own currency (R28).
     *
     * @param rate units of the document's currency for one unit of the seller's
     */
    public record Conversion(String currency, BigDecimal rate, BigDecimal vatTotal) {}

    /**
     * What it comes to.
     *
     * @param currency ISO 4217 code of the whole document
     * @param net the lines and adjustments without VAT
     * @param vat one row per category and rate
     * @param total net and VAT
     * @param vatExempt the small-business scheme: no VAT columns and amounts are shown (R21)
     * @param conversion null when the currency is the seller's own
     * @param amountsWithVat whether lines show their amounts with VAT; what is kept here has none
     */
    public record Totals(
            String currency,
            List<Adjustment> adjustments,
            BigDecimal net,
            List<VatTotal> vat,
            BigDecimal vatTotal,
            BigDecimal total,
            boolean vatExempt,
            @Nullable Conversion conversion,
            Boolean amountsWithVat) {
        public Totals {
            amountsWithVat = amountsWithVat != null && amountsWithVat;
            adjustments = List.copyOf(adjustments);
            vat = List.copyOf(vat);
        }

        /** Of a document whose lines show amounts without VAT. */
        public Totals(
                String currency,
                List<Adjustment> adjustments,
                BigDecimal net,
                List<VatTotal> vat,
                BigDecimal vatTotal,
                BigDecimal total,
                boolean vatExempt,
                @Nullable Conversion conversion) {
            this(currency, adjustments, net, vat, vatTotal, total, vatExempt, conversion, false);
        }
    }

    /**
     * How to pay.
     *
     * @param reference the payment reference in its one form (R40); null to pay under the document's number, empty where none
     *     is asked for
     * @param terms a sentence that takes the place of the theme's own, for direct debit say; null for the theme's
     * @param gAccount null when all is paid on the seller's own account
     * @param deduction null when nothing may be deducted
     * @param discount null when who pays early pays as much
     * @param lateInterest the sentence about who pays late, null for none
     */
    public record Payment(
            @Nullable String reference,
            @Nullable String terms,
            @Nullable GAccount gAccount,
            @Nullable Deduction deduction,
            @Nullable EarlyPayment discount,
            @Nullable String lateInterest) {

        /** Where nothing is said about who pays late. */
        public Payment(
                @Nullable String reference,
                @Nullable String terms,
                @Nullable GAccount gAccount,
                @Nullable Deduction deduction,
                @Nullable EarlyPayment discount) {
            this(reference, terms, gAccount, deduction, discount, null);
        }

        private Payment unreferred() {
            return new Payment("", terms, gAccount, deduction, discount, lateInterest);
        }
    }

    /**
     * What may be deducted by who pays early (R25).
     *
     * @param until the last day for that
     */
    public record Deduction(BigDecimal amount, LocalDate until) {}

    /**
     * What is paid by who pays early (R24).
     *
     * @param discount what is kept of the total
     * @param payable what is then to be paid, also less a credit surcharge that may be deducted as long
     * @param until the last day for that
     */
    public record EarlyPayment(BigDecimal percent, BigDecimal discount, BigDecimal payable, LocalDate until) {}

    /**
     * A part that is paid on the seller's G-account (R27).
     *
     * @param percent of the total
     * @param amount what is paid there
     * @param rest what is paid on the seller's own account
     */
    public record GAccount(BigDecimal percent, String iban, BigDecimal amount, BigDecimal rest) {}

    public InvoiceSnapshot {
        groups = List.copyOf(groups);
        clauses = List.copyOf(clauses);
        boolean numbered = mark == Mark.NONE;
        if (numbered != (number != null)) {
            throw new IllegalArgumentException(
                    "A document with mark %s cannot have the number %s.".formatted(mark, number));
        }
        String document = number == null ? "A draft" : "Document " + number;
        SumCheck.check(document, groups, totals);
        if (payment.gAccount() != null) {
            SumCheck.check(document, totals, payment.gAccount());
        }
    }
}
