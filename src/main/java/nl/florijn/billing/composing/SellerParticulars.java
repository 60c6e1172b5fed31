package nl.florijn.billing.composing;

/**
 * What the law asks of who sends a document (R20).
 *
 * @param country where it is established, ISO 3166-1 alpha-2
 * @param hasAddress with street, postcode and city
 * @param hasVatNumber whether it has one that passes its check, or needs none (R21)
 * @param hasRegistration whether it has its number in the trade register
 * @param hasIban whether it can be paid
 */
public record SellerParticulars(
        String country, boolean hasAddress, boolean hasVatNumber, boolean hasRegistration, boolean hasIban) {}
