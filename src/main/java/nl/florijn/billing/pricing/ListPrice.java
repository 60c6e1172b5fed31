package nl.florijn.billing.pricing;

import java.util.Currency;
import java.util.Objects;
import nl.florijn.billing.periods.Interval;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** What an entry of a price list gives (R15): a new price, an amount off or a percentage off. */
public sealed interface ListPrice {

    /** Whether it counts for a line of this interval and currency. */
    boolean isFor(@Nullable Interval interval, Currency currency);

    /** Whether some line could get both. */
    boolean meets(ListPrice other);

    /**
     * A price in the place of the product's, which need not have one.
     *
     * @param interval null for what is sold once
     */
    record NewPrice(@Nullable Interval interval, Currency currency, UnitPrice unitPrice) implements ListPrice {

        @Override
        public boolean isFor(@Nullable Interval wanted, Currency in) {
            return Objects.equals(interval, wanted) && currency.equals(in);
        }

        @Override
        public boolean meets(ListPrice other) {
            return other.isFor(interval, currency);
        }
    }

    /**
     * So much less than the product's price for that interval, but never below zero. It is an amount of that interval and
     * currency: 1.00 off a month is not 1.00 off a year.
     *
     * @param interval null for what is sold once
     * @param amount per unit
     */
    record AmountOff(@Nullable Interval interval, Currency currency, UnitPrice amount) implements ListPrice {

        @Override
        public boolean isFor(@Nullable Interval wanted, Currency in) {
            return Objects.equals(interval, wanted) && currency.equals(in);
        }

        @Override
        public boolean meets(ListPrice other) {
            return other.isFor(interval, currency);
        }

        /** What is left of a price. */
        UnitPrice off(UnitPrice price) {
            return new UnitPrice(Math.max(0, price.tenThousandths() - amount.tenThousandths()));
        }
    }

    /** A discount of the line (R16), on whatever price it has; for each interval and currency. */
    record PercentOff(Percentage percentage) implements ListPrice {

        @Override
        public boolean isFor(@Nullable Interval wanted, Currency in) {
            return true;
        }

        @Override
        public boolean meets(ListPrice other) {
            return true;
        }
    }
}
