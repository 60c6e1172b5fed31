package nl.florijn.customers;

import org.jspecify.annotations.Nullable;

/**
 * A customer out of a file.
 *
 * @param details with a reference; its invoice debtor is left out
 * @param invoiceDebtor reference of who pays: in the same file or known already; null: the customer itself
 */
public record ImportedCustomer(
        CustomerDetails details, @Nullable String invoiceDebtor) {}
