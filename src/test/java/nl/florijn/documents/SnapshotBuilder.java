package nl.florijn.documents;

import static nl.florijn.billing.composing.LineKind.CHARGE;
import static nl.florijn.billing.composing.LineKind.CORRECTION;
import static nl.florijn.billing.composing.LineKind.SUBSCRIPTION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.periods.Interval;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Adjustment;
import nl.florijn.documents.InvoiceSnapshot.Conversion;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Deduction;
import nl.florijn.documents.InvoiceSnapshot.Fraction;
import nl.florijn.documents.InvoiceSnapshot.GAccount;
import nl.florijn.documents.InvoiceSnapshot.Group;
import nl.florijn.documents.InvoiceSnapshot.Kind;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Payment;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.Vat;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.layouts.ThemeVersion;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;

/** Builds snapshots whose totals follow from their lines. */
final class SnapshotBuilder {

    static final Vat HIGH = vat(VatCategory.S, "21");
    static final Vat LOW = vat(VatCategory.S, "9");
    static final Vat REVERSE = vat(VatCategory.AE, "0");

    private Kind kind = Kind.INVOICE;
    private Mark mark = Mark.NONE;
    private @Nullable String number = "FA-2600042";
    private @Nullable String creditedNumber;
    private @Nullable LocalDate dueDate = LocalDate.of(2026, 12, 15);
    private Locale locale = Locale.of("nl", "NL");
    private ThemeVersion theme = ThemeName.HELDER.newest();
    private @Nullable HouseStyle houseStyle;
    private String currency = "EUR";
    private Seller seller = new Seller(
            "Poldermedia",
            new Address("Havenkade 12", "1011 AB", "Amsterdam", "NL"),
            "NL004495445B01",
            "12345678",
            "NL91ABNA0417164300",
            "ABNANL2A",
            "administratie@poldermedia.nl",
            "020 123 45 67",
            "poldermedia.nl");
    private Debtor debtor = new Debtor(
            "Brasserie van den Heuvel B.V.",
            "de administratie",
            new Address("Stationsweg 41", "5211 TW", "'s-Hertogenbosch", "NL"),
            "NL001234567B13",
            "10042");
    private @Nullable String message;
    private final Map<String, List<Line>> groups = new LinkedHashMap<>();
    private String group = "";
    private final List<Adjustment> adjustments = new ArrayList<>();
    private boolean vatExempt;
    private @Nullable Conversion conversion;
    private final List<String> clauses = new ArrayList<>();
    private Payment payment = new Payment(null, null, null, null, null);

    static SnapshotBuilder anInvoice() {
        return new SnapshotBuilder();
    }

    static SnapshotBuilder aDraft() {
        return anInvoice().marked(Mark.DRAFT);
    }

    static SnapshotBuilder aCreditNote(@Nullable String creditedNumber) {
        SnapshotBuilder creditNote = anInvoice();
        creditNote.kind = Kind.CREDIT_NOTE;
        creditNote.creditedNumber = creditedNumber;
        creditNote.dueDate = null;
        return creditNote;
    }

    static Vat vat(VatCategory category, String rate) {
        return new Vat(category, new BigDecimal(rate));
    }

    SnapshotBuilder marked(Mark mark) {
        this.mark = mark;
        this.number = null;
        return this;
    }

    SnapshotBuilder numbered(@Nullable String number) {
        this.number = number;
        return this;
    }

    SnapshotBuilder in(String languageTag) {
        this.locale = Locale.forLanguageTag(languageTag);
        return this;
    }

    SnapshotBuilder looking(ThemeName theme, @Nullable HouseStyle houseStyle) {
        this.houseStyle = houseStyle;
        return version(theme.newest());
    }

    SnapshotBuilder version(ThemeVersion theme) {
        this.theme = theme;
        return this;
    }

    SnapshotBuilder inCurrency(String currency, @Nullable Conversion conversion) {
        this.currency = currency;
        this.conversion = conversion;
        return this;
    }

    SnapshotBuilder from(Seller seller) {
        this.seller = seller;
        return this;
    }

    SnapshotBuilder to(Debtor debtor) {
        this.debtor = debtor;
        return this;
    }

    SnapshotBuilder saying(String message) {
        this.message = message;
        return this;
    }

    SnapshotBuilder dueOn(@Nullable LocalDate dueDate) {
        this.dueDate = dueDate;
        return this;
    }

    SnapshotBuilder paid(@Nullable String reference, @Nullable String terms) {
        this.payment = new Payment(reference, terms, null, null, null);
        return this;
    }

    SnapshotBuilder deducting(String amount, String until) {
        this.payment =
                new Payment(null, null, null, new Deduction(new BigDecimal(amount), LocalDate.parse(until)), null);
        return this;
    }

    SnapshotBuilder partlyOnGAccount(String percent, String amount, String rest) {
        this.payment = new Payment(
                null,
                null,
                new GAccount(
                        new BigDecimal(percent), "NL20INGB0001234567", new BigDecimal(amount), new BigDecimal(rest)),
                null,
                null);
        return this;
    }

    SnapshotBuilder vatExempt() {
        this.vatExempt = true;
        return this;
    }

    SnapshotBuilder clause(String clause) {
        clauses.add(clause);
        return this;
    }

    /** The lines that follow belong to this group. */
    SnapshotBuilder group(String heading) {
        this.group = heading;
        return this;
    }

    SnapshotBuilder adjusted(String description, String amount) {
        adjustments.add(new Adjustment(description, new BigDecimal(amount)));
        return this;
    }

    /** A month of something, December 2026. */
    SnapshotBuilder month(String description, String price) {
        return line(SUBSCRIPTION, description, null, "2026-12-01", "2027-01-01", null, price, price, HIGH);
    }

    /** A part of a month, charged or given back afterwards. */
    SnapshotBuilder correction(String description, String from, String until, int of, String price, String net) {
        int days = (int) ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(until));
        Fraction fraction = new Fraction(days, of, 1, Interval.Unit.MONTH);
        return line(CORRECTION, description, null, from, until, fraction, price, net, HIGH);
    }

    SnapshotBuilder charge(String description, String net, Vat vat) {
        return line(CHARGE, description, null, null, null, null, net, net, vat);
    }

    SnapshotBuilder part(String from, String until, Fraction fraction) {
        return line(SUBSCRIPTION, "Part", null, from, until, fraction, "10.00", "5.00", HIGH);
    }

    SnapshotBuilder line(
            LineKind kind,
            String description,
            @Nullable String customer,
            @Nullable String from,
            @Nullable String until,
            @Nullable Fraction fraction,
            String price,
            String net,
            Vat vat) {
        return line(new Line(
                kind,
                customer,
                description,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                fraction,
                new BigDecimal(net).signum() < 0 ? new BigDecimal("-1.0000") : new BigDecimal("1.0000"),
                new BigDecimal(price),
                BigDecimal.ZERO,
                new BigDecimal(net),
                vat));
    }

    SnapshotBuilder line(Line line) {
        groups.computeIfAbsent(group, heading -> new ArrayList<>()).add(line);
        return this;
    }

    InvoiceSnapshot build() {
        return new InvoiceSnapshot(
                kind,
                mark,
                number,
                creditedNumber,
                LocalDate.of(2026, 12, 1),
                dueDate,
                locale,
                theme,
                houseStyle,
                seller,
                debtor,
                message,
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey().isEmpty() ? null : group.getKey(),
                                group.getValue(),
                                net(group.getValue())))
                        .toList(),
                totals(),
                clauses,
                payment);
    }

    private Totals totals() {
        Map<Vat, BigDecimal> bases = new LinkedHashMap<>();
        groups.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.kind() != LineKind.TEXT)
                .forEach(line -> bases.merge(line.vat(), line.net(), BigDecimal::add));
        adjustments.forEach(adjustment -> bases.merge(HIGH, adjustment.amount(), BigDecimal::add));
        List<VatTotal> vat = bases.entrySet().stream()
                .map(base -> new VatTotal(base.getKey(), base.getValue(), amount(base.getKey(), base.getValue()), null))
                .toList();
        BigDecimal net = vat.stream().map(VatTotal::base).reduce(new BigDecimal("0.00"), BigDecimal::add);
        BigDecimal vatTotal = vat.stream().map(VatTotal::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        return new Totals(currency, adjustments, net, vat, vatTotal, net.add(vatTotal), vatExempt, conversion);
    }

    private BigDecimal amount(Vat vat, BigDecimal base) {
        return vatExempt
                ? new BigDecimal("0.00")
                : base.multiply(vat.rate()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal net(List<Line> lines) {
        return lines.stream().map(Line::net).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
