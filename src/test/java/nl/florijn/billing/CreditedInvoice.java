package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.billing.composing.DiscountAllowances;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.Surcharge;
import nl.florijn.billing.crediting.Charged;
import nl.florijn.billing.crediting.Credited;
import nl.florijn.billing.crediting.Crediting;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatShare;
import nl.florijn.money.VatTotals;

/** An approved invoice and the credit notes that are made for it one after another. */
final class CreditedInvoice {

    /** A line as it was billed. */
    record Billed(LineKind kind, LineTax tax, Quantity quantity, Money net) {}

    private final List<Billed> lines;
    private final VatTotals invoice;
    private final List<VatTotals> creditNotes = new ArrayList<>();
    private final List<Credited> credited = new ArrayList<>();

    CreditedInvoice(Money discount, List<Billed> lines) {
        this(discount, lines, PaymentDiscount.NONE);
    }

    /** @param early what who pays early keeps (R24) */
    CreditedInvoice(Money discount, List<Billed> lines, PaymentDiscount early) {
        this.lines = lines;
        var amounts = new ArrayList<TaxedAmount>();
        lines.forEach(line -> amounts.add(new TaxedAmount(line.tax(), line.net())));
        if (!discount.isZero()) {
            amounts.addAll(
                    DiscountAllowances.of(discount, VatTotals.of(amounts, EUR)).orElseThrow());
        }
        this.invoice = new OnTop(Surcharge.NONE, CreditSurcharge.NONE, early)
                .over(7, VatTotals.of(amounts, EUR))
                .totals();
    }

    static Billed line(LineKind kind, int rate, String quantity, String net) {
        var tax = new LineTax(rate, VatCategory.S, Percentage.of(rate), 8000);
        return new Billed(kind, tax, Quantity.of(quantity), Money.of(net, EUR));
    }

    Money total() {
        return invoice.total();
    }

    /** What all credit notes come to. */
    Money credited() {
        return creditNotes.stream().map(VatTotals::total).reduce(Money.zero(EUR), Money::plus);
    }

    Charged line(int position) {
        return crediting().lines().get(position);
    }

    /** Whether so much is left of it and of the invoice; then it is credited. */
    boolean credit(int position, String quantity) {
        return line(position)
                .part(Quantity.of(quantity))
                .map(one -> crediting().withSurcharge(List.of(one)))
                .filter(this::isLeft)
                .map(some -> {
                    keep(some);
                    return true;
                })
                .orElse(false);
    }

    /** Whether so much, VAT included, is left of these lines and of the invoice; then it is credited. */
    boolean creditAmount(Money amount, Predicate<Charged> which) {
        var crediting = crediting();
        var whole = crediting.withSurcharge(crediting.rest(which.and(line -> line.kind() != LineKind.SURCHARGE)));
        return crediting
                .part(whole, amount)
                .filter(part -> crediting.isLeft(part.totals()))
                .map(part -> {
                    creditNotes.add(part.totals());
                    credited.addAll(part.lines());
                    return true;
                })
                .orElse(false);
    }

    /** What can still be credited, VAT included. */
    Money left() {
        return crediting().left().total();
    }

    VatTotals last() {
        return creditNotes.getLast();
    }

    private boolean isLeft(List<Credited> some) {
        var totals = crediting().totals(some);
        return totals.total().isPositive() && crediting().isLeft(totals);
    }

    void creditRest() {
        keep(crediting().rest());
    }

    /** What is left at each VAT rate; those that were given back whole are left out. */
    Map<Percentage, Money> notCredited() {
        Map<Percentage, Money> left = new HashMap<>();
        invoice.groups().forEach(group -> left.merge(group.rate(), group.base(), Money::plus));
        groups().forEach(group -> left.merge(group.rate(), group.base().negated(), Money::plus));
        left.values().removeIf(Money::isZero);
        return left;
    }

    private void keep(List<Credited> some) {
        creditNotes.add(crediting().totals(some));
        credited.addAll(some);
    }

    private Crediting crediting() {
        var charged = new ArrayList<Charged>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            charged.add(new Charged(
                    i,
                    line.kind(),
                    line.quantity(),
                    line.net(),
                    line.tax(),
                    new Quantity(of(i).filter(one -> !one.amountOnly())
                            .mapToLong(one -> one.quantity().tenThousandths())
                            .sum()),
                    net(of(i)),
                    net(of(i).filter(Credited::amountOnly)),
                    null));
        }
        return new Crediting(EUR, charged, shares(), groups());
    }

    private static Money net(Stream<Credited> some) {
        return some.map(Credited::net).reduce(Money.zero(EUR), Money::plus);
    }

    private Stream<Credited> of(int position) {
        return credited.stream().filter(one -> one.line().lineId() == position);
    }

    private List<Crediting.Share> shares() {
        return invoice.shares().stream().map(this::share).toList();
    }

    private Crediting.Share share(VatShare share) {
        var baseBefore = before(share.tax(), VatShare::base);
        var lines = credited.stream()
                .filter(one -> one.line().tax().equals(share.tax()))
                .map(Credited::net)
                .reduce(Money.zero(EUR), Money::plus);
        return new Crediting.Share(
                share.tax(),
                share.base(),
                share.untaxed(),
                lines.minus(baseBefore),
                baseBefore,
                before(share.tax(), VatShare::untaxed));
    }

    private Money before(LineTax tax, Function<VatShare, Money> figure) {
        return creditNotes.stream()
                .flatMap(note -> note.shares().stream())
                .filter(share -> share.tax().equals(tax))
                .map(figure)
                .reduce(Money.zero(EUR), Money::plus);
    }

    private List<VatGroup> groups() {
        return creditNotes.stream().flatMap(note -> note.groups().stream()).toList();
    }
}
