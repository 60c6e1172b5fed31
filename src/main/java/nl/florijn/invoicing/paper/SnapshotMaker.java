package nl.florijn.invoicing.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.customers.Contact;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.InvoiceSnapshot;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Adjustment;
import nl.florijn.documents.InvoiceSnapshot.Conversion;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.InvoiceSnapshot.Deduction;
import nl.florijn.documents.InvoiceSnapshot.EarlyPayment;
import nl.florijn.documents.InvoiceSnapshot.GAccount;
import nl.florijn.documents.InvoiceSnapshot.Group;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Payment;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.Vat;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.texts.DocumentKind;
import nl.florijn.documents.texts.TextBook;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.money.Money;
import nl.florijn.partners.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Makes snapshots of one partner's invoices.
 *
 * @param vatExempt the partner's small-business scheme (R21)
 * @param amountsWithVat whether lines show amounts with VAT
 * @param numbers of the invoices that credit notes refer to
 * @param clauses sentences of VAT codes; those without one have that of the theme
 * @param contacts who at a debtor its invoices are for (R34)
 * @param texts that stand on every document of a kind
 * @param lateInterest what is said of who pays late (R44)
 * @param recipients where the service of a line is delivered, when that is not its customer
 */
record SnapshotMaker(
        Partner partner,
        boolean vatExempt,
        boolean amountsWithVat,
        Map<InvoiceId, String> numbers,
        VatClauses clauses,
        Map<CustomerId, Contact> contacts,
        TextBook texts,
        LateInterest lateInterest,
        Map<LineId, String> recipients) {

    InvoiceSnapshot snapshot(
            Invoice invoice,
            Mark mark,
            @Nullable String number,
            LocalDate date,
            LocalDate dueDate,
            @Nullable String reference,
            @Nullable Conversion conversion) {
        var credited = invoice.creditsInvoiceId();
        var isCredit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        var layout = invoice.paper().layout();
        var locale = Locale.forLanguageTag(invoice.paper().locale());
        return new InvoiceSnapshot(
                InvoiceSnapshot.Kind.valueOf(invoice.kind().name()),
                mark,
                number,
                credited == null ? null : numbers.get(credited),
                date,
                isCredit ? null : dueDate,
                locale,
                (layout == null ? ThemeName.HELDER : layout.theme()).newest(),
                layout == null ? null : layout.houseStyle(),
                seller(partner),
                debtor(invoice),
                message(invoice, locale),
                groups(invoice, new CorrectionWords(locale)),
                totals(invoice, conversion),
                CreditClauses.of(invoice, partner.details().country(), locale),
                new Payment(
                        reference,
                        null,
                        gAccount(invoice),
                        deduction(invoice, date),
                        early(invoice, date),
                        isCredit ? null : lateInterest.of(invoice.customerId(), date, locale)));
    }

    /** Its own message, and under it what stands on every document of its kind. */
    private @Nullable String message(Invoice invoice, Locale locale) {
        var kind = invoice.kind() == InvoiceKind.CREDIT_NOTE ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE;
        var both = Stream.of(
                        Optional.ofNullable(invoice.paper().message()), Optional.ofNullable(texts.of(kind, locale)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        return both.isEmpty() ? null : both;
    }

    private @Nullable String attention(CustomerId debtor) {
        var contact = contacts.get(debtor);
        return contact == null ? null : contact.name();
    }

    private static @Nullable Deduction deduction(Invoice invoice, LocalDate date) {
        var credit = invoice.amounts().creditSurcharge();
        return credit == null || credit.amount().signum() == 0
                ? null
                : new Deduction(credit.amount(), date.plusDays(credit.days()));
    }

    private static @Nullable EarlyPayment early(Invoice invoice, LocalDate date) {
        var discount = invoice.amounts().paymentDiscount();
        if (discount == null || discount.amount().signum() == 0) {
            return null;
        }
        var until = date.plusDays(invoice.amounts().discountTerms().days());
        var deduction = deduction(invoice, date);
        var deducted = deduction == null || deduction.until().isBefore(until) ? BigDecimal.ZERO : deduction.amount();
        var payable = invoice.amounts().total().subtract(discount.amount()).subtract(deducted);
        return new EarlyPayment(discount.percent(), discount.amount(), payable, until);
    }

    private static @Nullable GAccount gAccount(Invoice invoice) {
        var share = invoice.amounts().gAccount();
        return share == null ? null : new GAccount(share.percent(), share.iban(), share.amount(), share.rest());
    }

    /** The partner as its documents show it. */
    static Seller seller(Partner partner) {
        var details = partner.details();
        var address = details.address();
        return new Seller(
                details.name(),
                new Address(
                        orEmpty(address.line1()),
                        orEmpty(address.postcode()),
                        orEmpty(address.city()),
                        details.country()),
                details.vatNumber(),
                details.chamberOfCommerce(),
                details.iban(),
                details.bic(),
                details.email(),
                details.phone(),
                details.website());
    }

    private Debtor debtor(Invoice invoice) {
        var debtor = invoice.debtor();
        return new Debtor(
                debtor.name(),
                attention(debtor.id()),
                new Address(debtor.line1(), debtor.postcode(), debtor.city(), debtor.country()),
                debtor.vatNumber(),
                debtor.number());
    }

    private List<Group> groups(Invoice invoice, CorrectionWords words) {
        Map<String, List<InvoiceLine>> byHeading = new LinkedHashMap<>();
        for (var line : invoice.ownLines()) {
            byHeading
                    .computeIfAbsent(orEmpty(line.group()), heading -> new ArrayList<>())
                    .add(line);
        }
        List<Group> groups = new ArrayList<>();
        byHeading.forEach(
                (heading, lines) -> groups.add(group(invoice, heading.isEmpty() ? null : heading, lines, words)));
        if (!invoice.linesOnTop().isEmpty()) {
            groups.add(group(invoice, null, invoice.linesOnTop(), words));
        }
        return groups;
    }

    private Group group(Invoice invoice, @Nullable String heading, List<InvoiceLine> lines, CorrectionWords words) {
        return new Group(
                heading, lines.stream().map(line -> line(invoice, line, words)).toList(), sum(lines));
    }

    private static BigDecimal sum(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private InvoiceSnapshot.Line line(Invoice invoice, InvoiceLine line, CorrectionWords words) {
        var reason = line.reason();
        return new InvoiceSnapshot.Line(
                line.kind(),
                deliveredTo(invoice, line),
                reason == null ? line.description() : line.description() + "\n" + words.of(reason),
                line.from(),
                line.until(),
                fraction(line),
                line.quantity(),
                line.unitPrice(),
                line.discountPercent(),
                line.net(),
                new Vat(line.vatCategory(), line.vatRate()));
    }

    private @Nullable String deliveredTo(Invoice invoice, InvoiceLine line) {
        var recipient = recipients.get(line.id());
        if (recipient != null) {
            return recipient;
        }
        return line.customerId().equals(invoice.customerId()) ? null : line.customerName();
    }

    private static InvoiceSnapshot.@Nullable Fraction fraction(InvoiceLine line) {
        var fraction = line.fraction();
        var interval = line.interval();
        return fraction == null || interval == null
                ? null
                : new InvoiceSnapshot.Fraction(fraction.days(), fraction.of(), interval.count(), interval.unit());
    }

    /** VAT on paper is per category and rate (R19); codes that share both are added up. */
    private Totals totals(Invoice invoice, @Nullable Conversion conversion) {
        var locale = Locale.forLanguageTag(invoice.paper().locale());
        Map<Vat, VatTotal> perRate = new LinkedHashMap<>();
        for (var vat : invoice.amounts().vat()) {
            var key = new Vat(vat.category(), vat.rate());
            perRate.merge(
                    key,
                    new VatTotal(key, vat.base(), vat.amount(), clauses.of(vat.code(), locale)),
                    (one, other) -> new VatTotal(
                            key,
                            one.base().add(other.base()),
                            one.amount().add(other.amount()),
                            one.clause() == null ? other.clause() : one.clause()));
        }
        return new Totals(
                invoice.amounts().currency(),
                adjustments(invoice),
                invoice.amounts().net(),
                List.copyOf(perRate.values()),
                invoice.amounts().vatTotal(),
                invoice.amounts().total(),
                vatExempt,
                vatExempt ? null : conversion,
                amountsWithVat);
    }

    private static List<Adjustment> adjustments(Invoice invoice) {
        var discount = invoice.amounts().discount();
        if (discount.isNone()) {
            return List.of();
        }
        var off = discount.of(Money.of(sum(invoice.ownLines()), invoice.unit()));
        var words =
                DiscountWords.of(discount, Locale.forLanguageTag(invoice.paper().locale()));
        return List.of(new Adjustment(words, off.negated().toDecimal()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
