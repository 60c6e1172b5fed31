package nl.florijn.billing.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.money.Percentage;
import nl.florijn.money.Rounding;
import nl.florijn.money.UnitPrice;

/**
 * A raise of prices by a percentage from a date on (R17).
 *
 * @param from first day of the raised prices
 * @param decimals of a raised price: 4, or 2 for whole cents, which are whole yen where there are no cents; rounded half-up, once
 */
public record Raise(Percentage percentage, LocalDate from, int decimals) {

    private static final int PRICE_DECIMALS = 4;
    private static final UnitPrice TOO_LARGE = UnitPrice.of(BigDecimal.TEN.pow(13));

    public Raise {
        if (decimals != 2 && decimals != PRICE_DECIMALS) {
            throw new IllegalArgumentException("A raised price has 2 or 4 decimals, not " + decimals + ".");
        }
    }

    /**
     * The price from the date on; one that rounding would lower stays as it is.
     *
     * @throws ArithmeticException when the raised price has more digits than a price can have
     */
    public UnitPrice raised(UnitPrice price, Currency currency) {
        long step = step(currency);
        BigInteger raised = BigInteger.valueOf(price.tenThousandths())
                .multiply(BigInteger.valueOf(Percentage.WHOLE + percentage.tenThousandths()));
        BigInteger divisor = BigInteger.valueOf(Percentage.WHOLE * step);
        UnitPrice fresh = new UnitPrice(Math.multiplyExact(Rounding.halfUp(raised, divisor), step));
        if (fresh.tenThousandths() >= TOO_LARGE.tenThousandths()) {
            throw new ArithmeticException("Raised, a price of %s has too many digits.".formatted(price));
        }
        return fresh.tenThousandths() < price.tenThousandths() ? price : fresh;
    }

    /** The smallest step of a raised price, in ten-thousandths. */
    private long step(Currency currency) {
        int digits =
                decimals == PRICE_DECIMALS ? PRICE_DECIMALS : Math.min(decimals, currency.getDefaultFractionDigits());
        return BigInteger.TEN.pow(PRICE_DECIMALS - digits).longValueExact();
    }

    /**
     * The dated changes by which a subscription pays the raised price of a product.
     *
     * @param productId of what is raised
     * @param payer one that is served on the date
     * @return none when it is for another product on that day, has no price then, or one that the raise leaves as it is
     */
    public List<RaisedPrice> changes(PayingSubscription payer, long productId) {
        return new SubscriptionRaise(this, payer, productId).changes();
    }

    /** Whether an entry of a price list is raised: it gives a new price, on the day before the date and on the date itself. */
    public boolean raises(PriceRow entry) {
        return entry.price() instanceof NewPrice fresh
                && !raised(fresh.unitPrice(), fresh.currency()).equals(fresh.unitPrice())
                && (entry.from() == null || entry.from().isBefore(from))
                && (entry.until() == null || entry.until().isAfter(from));
    }

    /** The list with each entry that is raised ending on the date, where its successor begins. */
    public PriceTable raised(PriceTable list) {
        return PriceTable.of(
                list.code(),
                list.entries().values().stream()
                        .flatMap(List::stream)
                        .flatMap(this::split)
                        .toList());
    }

    private Stream<PriceRow> split(PriceRow entry) {
        if (!raises(entry) || !(entry.price() instanceof NewPrice fresh)) {
            return Stream.of(entry);
        }
        NewPrice raised = new NewPrice(fresh.interval(), fresh.currency(), raised(fresh.unitPrice(), fresh.currency()));
        return Stream.of(
                new PriceRow(entry.subject(), entry.minimum(), entry.from(), from, fresh),
                new PriceRow(entry.subject(), entry.minimum(), from, entry.until(), raised));
    }
}
