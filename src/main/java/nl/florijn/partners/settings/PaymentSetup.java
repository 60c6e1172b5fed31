package nl.florijn.partners.settings;

import nl.florijn.banking.ReferenceScheme;

/**
 * How a partner is paid.
 *
 * @param reference what its invoices ask to be mentioned (R40)
 */
public record PaymentSetup(ReferenceScheme reference) {

    public PaymentSetup {
        reference = reference == null ? ReferenceScheme.TEXT : reference;
    }
}
