package nl.florijn.subscriptions.intake;

import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.References;

/**
 * A file of subscriptions, and whose books it is for.
 *
 * @param customers whom rows can refer to: those of the books, and of the same import
 * @param products what rows can refer to, likewise
 */
record SubscriptionFile(
        PartnerId partner,
        CsvFile rows,
        References<SubscriptionHolder> customers,
        References<PricedProduct> products) {}
