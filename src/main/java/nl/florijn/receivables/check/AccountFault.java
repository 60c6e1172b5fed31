package nl.florijn.receivables.check;

import java.math.BigDecimal;

/**
 * A sum that is kept and differs from what it is the sum of.
 *
 * @param of id of the debtor, invoice, payment or entry
 * @param what name of the sum
 * @param currency of both amounts
 * @param expected what is added up
 * @param found what is kept
 */
public record AccountFault(String of, String what, String currency, BigDecimal expected, BigDecimal found) {

    String sentence() {
        return "%s of %s is %s %s instead of %s"
                .formatted(what, of, currency, found.toPlainString(), expected.toPlainString());
    }
}
