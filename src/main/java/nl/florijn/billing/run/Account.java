package nl.florijn.billing.run;

import java.util.List;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.owed.BillableCharge;
import nl.florijn.billing.pricing.Holder;

/**
 * A customer with all that may be due of it.
 *
 * @param debtor who pays for it now; often the customer itself
 * @param holdings its subscriptions
 * @param charges its extra charges that wait (R10)
 */
public record Account(Holder customer, Debtor debtor, List<Holding> holdings, List<BillableCharge> charges) {}
