package nl.florijn.documents;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.periods.Interval;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Fraction;
import nl.florijn.documents.InvoiceSnapshot.Group;
import nl.florijn.documents.InvoiceSnapshot.Kind;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Payment;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.Vat;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.logos.Logo;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;

/** An invoice that nobody gets, to look at a layout by: with all that usually stands on one. */
public final class Specimen {

    private static final LocalDate DATE = LocalDate.of(2027, 2, 1);
    private static final Vat HIGH = new Vat(VatCategory.S, new BigDecimal("21"));

    private final boolean dutch;

    private Specimen(Locale locale) {
        this.dutch = locale.getLanguage().equals("nl");
    }

    /** A trial print: it carries its mark and no number (R34). */
    public static InvoiceSnapshot of(Seller seller, Locale locale, LayoutDetails layout, @Nullable Logo logo) {
        var house = layout.houseStyle(logo == null ? null : logo.facts());
        var specimen = new Specimen(locale);
        return new InvoiceSnapshot(
                Kind.INVOICE,
                Mark.DRAFT,
                null,
                null,
                DATE,
                DATE.plusDays(14),
                locale,
                layout.theme().newest(),
                logo == null ? house : house.with(logo),
                seller,
                specimen.debtor(),
                null,
                specimen.groups(),
                totals(),
                List.of(),
                new Payment(null, null, null, null, null));
    }

    private Debtor debtor() {
        var address = new Address("Dorpsstraat 1", "1234 AB", dutch ? "Voorbeeldstad" : "Exampletown", "NL");
        return new Debtor(in("Voorbeeld B.V.", "Example Ltd"), null, address, null, "10001");
    }

    private List<Group> groups() {
        var storage = new Fraction(17, 31, 1, Interval.Unit.MONTH);
        return List.of(
                new Group(
                        "Hosting",
                        List.of(
                                period("Webhosting Business", DATE, DATE.plusMonths(1), null, "24.95", "24.95"),
                                period(
                                        in("Extra opslag, 50 GB", "Extra storage, 50 GB"),
                                        DATE.minusDays(17),
                                        DATE,
                                        storage,
                                        "6.20",
                                        "3.40")),
                        new BigDecimal("28.35")),
                new Group(
                        in("Domeinnamen", "Domain names"),
                        List.of(
                                period("voorbeeld.example", DATE, DATE.plusYears(1), null, "12.00", "12.00"),
                                new Line(
                                        LineKind.CHARGE,
                                        null,
                                        in("Hulp bij de verhuizing", "Help with the move"),
                                        null,
                                        null,
                                        null,
                                        new BigDecimal("1.5"),
                                        new BigDecimal("80.00"),
                                        BigDecimal.TEN,
                                        new BigDecimal("108.00"),
                                        HIGH)),
                        new BigDecimal("120.00")));
    }

    private static Line period(
            String description,
            LocalDate from,
            LocalDate until,
            @Nullable Fraction fraction,
            String unitPrice,
            String net) {
        return new Line(
                LineKind.SUBSCRIPTION,
                null,
                description,
                from,
                until,
                fraction,
                BigDecimal.ONE,
                new BigDecimal(unitPrice),
                ZERO,
                new BigDecimal(net),
                HIGH);
    }

    private static Totals totals() {
        var net = new BigDecimal("148.35");
        var vat = new BigDecimal("31.15");
        return new Totals(
                "EUR", List.of(), net, List.of(new VatTotal(HIGH, net, vat, null)), vat, net.add(vat), false, null);
    }

    private String in(String inDutch, String inEnglish) {
        return dutch ? inDutch : inEnglish;
    }
}
