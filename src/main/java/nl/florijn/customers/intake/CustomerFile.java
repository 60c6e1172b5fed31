package nl.florijn.customers.intake;

import nl.florijn.customers.SubscriptionHolder;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CsvFile;
import nl.florijn.platform.csv.References;

/**
 * A file of customers, and whose books it is for.
 *
 * @param known the customers that rows can refer to: those of the books, and of the file as far as it is read
 */
record CustomerFile(PartnerId partner, CsvFile rows, References<SubscriptionHolder> known) {}
