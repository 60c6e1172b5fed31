package nl.florijn.subscriptions;

import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.customers.JooqCustomerSearch;
import nl.florijn.platform.typing.Typed;
import nl.florijn.platform.typing.TypedNumber;
import org.jooq.Condition;

/** Which subscriptions a filter lets through, for queries that join {@code SUBSCRIPTION} with whose it is in {@code CUSTOMER}. */
public final class JooqSubscriptionFilter {

    private static final TypedNumber PRICE = TypedNumber.with(4, "€", "$", "£");

    private JooqSubscriptionFilter() {}

    public static Condition matches(SubscriptionFilter filter, LocalDate today) {
        return (filter.reference() == null ? noCondition() : SUBSCRIPTION.REFERENCE.eq(filter.reference()))
                .and(filter.customerId() == null ? noCondition() : SUBSCRIPTION.CUSTOMER_ID.eq(filter.customerId()))
                .and(filter.productId() == null ? noCondition() : SUBSCRIPTION.PRODUCT_ID.eq(filter.productId()))
                .and(filter.phase() == null ? noCondition() : isIn(filter.phase(), today))
                .and(filter.ownPrice() == null ? noCondition() : hasOwnPrice(filter.ownPrice()))
                .and(filter.layout() == null ? noCondition() : hasLayout(filter.layout()))
                .and(filter.q() == null ? noCondition() : holds(filter.q().strip()));
    }

    private static Condition hasLayout(String code) {
        return SUBSCRIPTION.LAYOUT_ID.in(select(LAYOUT.ID)
                .from(LAYOUT)
                .where(LAYOUT.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                .and(LAYOUT.CODE.eq(code)));
    }

    public static Condition isRunning(LocalDate day) {
        return SUBSCRIPTION
                .START_DATE
                .le(day)
                .and(SUBSCRIPTION.END_DATE.isNull().or(SUBSCRIPTION.END_DATE.gt(day)));
    }

    private static Condition isIn(SubscriptionFilter.Phase phase, LocalDate today) {
        return switch (phase) {
            case RUNNING -> isRunning(today);
            case NOT_BEGUN -> SUBSCRIPTION.START_DATE.gt(today);
            case ENDED -> SUBSCRIPTION.END_DATE.le(today);
        };
    }

    private static Condition hasOwnPrice(boolean wanted) {
        return wanted ? SUBSCRIPTION.UNIT_PRICE.isNotNull() : SUBSCRIPTION.UNIT_PRICE.isNull();
    }

    private static Condition holds(String text) {
        return SUBSCRIPTION
                .DESCRIPTION
                .contains(text)
                .or(JooqCustomerSearch.holds(text))
                .or(SUBSCRIPTION.UNIT_PRICE.in(prices(text)));
    }

    /** What it can mean as a price; none when it is no number. */
    private static List<BigDecimal> prices(String text) {
        return switch (PRICE.read(text)) {
            case Typed.Read<BigDecimal>(var price) -> List.of(price);
            case Typed.Ambiguous<BigDecimal>(var thousands, var decimals) -> List.of(thousands, decimals);
            case Typed.Nothing<BigDecimal> _, Typed.Unreadable<BigDecimal> _ -> List.of();
        };
    }
}
