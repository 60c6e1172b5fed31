package nl.florijn.subscriptions.currency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.florijn.customers.TypedAmount;
import nl.florijn.money.ExchangeRate;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.StaleVersion;
import org.jspecify.annotations.Nullable;

/** What a {@link CurrencyWish} makes of amounts; nothing is written here. */
final class TakenAmounts {

    private static final String AMOUNTS = "amounts";
    private static final int PRICE_DIGITS = 11;

    private final CurrencyWish wish;
    private final BiFunction<Currency, Currency, @Nullable ExchangeRate> ratesOfToday;
    private final Map<String, Boolean> mayEnd;
    private final boolean isPreview;
    private final FieldCheck check = new FieldCheck();

    /**
     * @param ratesOfToday units of the second currency for one of the first; null: there is none
     * @param mayEnd by the key of each amount
     * @param isPreview whether a missing rate is no fault yet
     */
    TakenAmounts(
            CurrencyWish wish,
            BiFunction<Currency, Currency, @Nullable ExchangeRate> ratesOfToday,
            Map<String, Boolean> mayEnd,
            boolean isPreview) {
        this.wish = wish;
        this.ratesOfToday = ratesOfToday;
        this.mayEnd = mayEnd;
        this.isPreview = isPreview;
    }

    /** An amount, and the currency that it goes over to. */
    record Wanted(TypedAmount amount, String currency) {}

    /**
     * @throws StaleVersion when other amounts wait than were looked at
     * @throws InvalidInput when one of them cannot become what is wanted
     */
    List<CurrencyChange.Taken> of(List<Wanted> wanted) {
        var choices = choices(wanted);
        checkRate(wanted, choices);
        check.done();
        var taken = new ArrayList<CurrencyChange.Taken>(wanted.size());
        for (var i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            taken.add(taken(one, Objects.requireNonNull(choices.get(one.amount().key()))));
        }
        checkEndings(taken);
        check.done();
        return taken;
    }

    private Map<String, AmountChoice> choices(List<Wanted> wanted) {
        var keys = wanted.stream().map(one -> one.amount().key()).toList();
        var chosen = wish.amounts();
        var choices = new HashMap<String, AmountChoice>();
        if (chosen == null) {
            keys.forEach(key -> choices.put(key, AmountChoice.convert(key)));
            return choices;
        }
        check.selection(AMOUNTS, chosen.stream().map(AmountChoice::key).toList());
        check.done();
        chosen.forEach(choice -> choices.put(choice.key(), choice));
        if (!choices.keySet().equals(new HashSet<>(keys))) {
            throw new StaleVersion("What waits to be billed");
        }
        chosen.forEach(choice -> check.require(
                (choice.action() == AmountChoice.Action.REPLACE) == (choice.amount() != null),
                AMOUNTS,
                "AMOUNT_OF_REPLACED",
                "An amount is given for what is replaced, and for nothing else: " + choice.key() + "."));
        return choices;
    }

    private void checkRate(List<Wanted> wanted, Map<String, AmountChoice> choices) {
        var rate = wish.rate();
        if (rate == null) {
            return;
        }
        check.require(
                rate.signum() > 0
                        && rate.compareTo(ExchangeRate.LIMIT) < 0
                        && rate.stripTrailingZeros().scale() <= ExchangeRate.DECIMALS,
                "rate",
                "OUT_OF_RANGE",
                "A rate lies between 0.0000000001 and 99999999.9999999999, with at most ten decimals.",
                FieldCheck.smallest(ExchangeRate.DECIMALS),
                ExchangeRate.LIMIT.subtract(FieldCheck.smallest(ExchangeRate.DECIMALS)));
        var pairs = wanted.stream()
                .filter(one ->
                        Objects.requireNonNull(choices.get(one.amount().key())).converts())
                .map(one -> one.amount().currency() + one.currency())
                .collect(Collectors.toSet());
        check.require(!pairs.isEmpty(), "rate", "NOT_CONVERTED", "Nothing is converted, so a rate has no use.");
        check.require(
                pairs.size() <= 1,
                "rate",
                "SEVERAL_CURRENCIES",
                "There are amounts in several currencies, so one rate cannot be for all; replace those of the others.");
    }

    private CurrencyChange.Taken taken(Wanted wanted, AmountChoice choice) {
        var amount = wanted.amount();
        var fresh = Currency.getInstance(wanted.currency());
        var rate = choice.converts() ? rate(Currency.getInstance(amount.currency()), fresh) : null;
        var after = choice.ends() ? null : rate == null ? choice.amount() : converted(amount, fresh, rate);
        if (after != null) {
            checkAmount(amount, after, wanted.currency());
        }
        return new CurrencyChange.Taken(
                amount.key(),
                amount.kind(),
                amount.id(),
                amount.holder(),
                amount.description(),
                amount.from(),
                amount.amount(),
                amount.currency(),
                Objects.requireNonNull(choice.action()),
                mayEnd.getOrDefault(amount.key(), true),
                rate == null ? null : rate.toDecimal(),
                after == null ? null : shown(after, fresh),
                wanted.currency());
    }

    private @Nullable ExchangeRate rate(Currency old, Currency fresh) {
        var typed = wish.rate();
        var rate = typed == null ? ratesOfToday.apply(old, fresh) : ExchangeRate.of(typed);
        check.require(
                rate != null || isPreview,
                "rate",
                "NO_RATE",
                "There is no rate of today between %s and %s; give one.".formatted(old, fresh));
        return rate;
    }

    private BigDecimal converted(TypedAmount amount, Currency fresh, ExchangeRate rate) {
        if (amount.kind() == TypedAmount.Kind.CREDIT_LIMIT) {
            return AmountConversion.sum(amount.amount(), fresh, rate);
        }
        var price = AmountConversion.price(amount.amount(), Currency.getInstance(amount.currency()), fresh, rate);
        check.require(
                price.signum() != 0 || amount.amount().signum() == 0,
                AMOUNTS,
                "CANNOT_BE_RECKONED",
                "'%s' would come to nothing in %s; replace it.".formatted(amount.description(), fresh));
        return price;
    }

    private void checkAmount(TypedAmount amount, BigDecimal after, String currency) {
        if (amount.kind() == TypedAmount.Kind.CREDIT_LIMIT) {
            check.positiveAmount(AMOUNTS, after, currency);
        } else {
            check.decimal(AMOUNTS, after, BigDecimal.ZERO, PRICE_DIGITS, 4);
        }
    }

    private void checkEndings(List<CurrencyChange.Taken> taken) {
        for (var one : taken) {
            if (one.action() == AmountChoice.Action.END) {
                check.require(
                        one.mayEnd(),
                        AMOUNTS,
                        "DAYS_NOT_BILLED",
                        "'%s' was served from %s on without being billed; bill it first, convert or replace its price."
                                .formatted(one.description(), one.from()));
                check.require(
                        taken.stream()
                                .filter(other ->
                                        other.kind() == one.kind() && other.id().equals(one.id()))
                                .allMatch(other -> other.action() == AmountChoice.Action.END),
                        AMOUNTS,
                        "ENDS_AND_GOES_ON",
                        "'%s' ends, so none of its later prices goes on.".formatted(one.description()));
            }
        }
    }

    private static BigDecimal shown(BigDecimal amount, Currency currency) {
        return DecimalForm.price(amount, currency);
    }
}
