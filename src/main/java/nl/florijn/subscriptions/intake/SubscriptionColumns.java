package nl.florijn.subscriptions.intake;

import static nl.florijn.platform.csv.Column.optional;
import static nl.florijn.platform.csv.Column.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.csv.Cells;
import nl.florijn.platform.csv.Column;

/** The columns of the file of subscriptions. */
final class SubscriptionColumns {

    static final Column<String> REFERENCE = required("reference", Cells.key(64));

    /** Reference of the customer. */
    static final Column<String> CUSTOMER = required("customer", Cells.key(64));

    /** Reference of the product. */
    static final Column<String> PRODUCT = required("product", Cells.key(64));

    static final Column<String> DESCRIPTION = required("description", Cells.text(500));
    static final Column<BigDecimal> QUANTITY = required("quantity", Cells.quantity(9));

    /** Empty: that of the product. */
    static final Column<BigDecimal> UNIT_PRICE = optional("unitPrice", Cells.price(11));

    /** Empty: that of the customer. */
    static final Column<BigDecimal> DISCOUNT_PERCENT = optional("discountPercent", Cells.percent());

    static final Column<Interval> INTERVAL = required("interval", Cells.interval());
    static final Column<LocalDate> START = required("start", Cells.date());

    /** First day it is no longer served; empty: goes on. */
    static final Column<LocalDate> END = optional("end", Cells.date());

    /** Empty: anniversary. */
    static final Column<Alignment> ALIGNMENT = optional("alignment", Cells.oneOf(Alignment.class));

    /** Empty: that of the customer, else of the partner. */
    static final Column<BillingType> BILLING_TYPE = optional("billingType", Cells.oneOf(BillingType.class));

    /** Empty: that of the customer, else of the partner. */
    static final Column<Boolean> PRORATE = optional("prorate", Cells.yesOrNo());

    /** Code of a layout that is there already; empty: that of who pays. */
    static final Column<String> LAYOUT = optional("layout", Cells.key(30));

    /** First day that the earlier system did not bill; empty: it billed nothing. */
    static final Column<LocalDate> BILLED_UNTIL = optional("billedUntil", Cells.date());

    static final Column<String> GROUP = optional("group", Cells.key(100));

    static final List<Column<?>> ALL = List.of(
            REFERENCE,
            CUSTOMER,
            PRODUCT,
            DESCRIPTION,
            QUANTITY,
            UNIT_PRICE,
            DISCOUNT_PERCENT,
            INTERVAL,
            START,
            END,
            ALIGNMENT,
            BILLING_TYPE,
            PRORATE,
            LAYOUT,
            BILLED_UNTIL,
            GROUP);

    private SubscriptionColumns() {}
}
