package nl.florijn.accounting.twinfield;

import java.time.LocalDate;

/**
 * What the declaration of intra-EU supplies asks for (R20).
 *
 * @param country ISO 3166-1 alpha-2 code of the debtor's country
 * @param vatNumber of the debtor, as printed on the invoice
 */
public record Performance(Type type, String country, String vatNumber, LocalDate date) {

    /** What was supplied. */
    public enum Type {
        SERVICES,
        GOODS
    }
}
