package nl.florijn.invoicing.runs;

import java.math.BigDecimal;

/**
 * What the drafts of a run in one currency add up to; credit notes count negative.
 *
 * @param currency ISO 4217
 * @param corrected what the corrections among them add up to
 */
public record RunSum(String currency, BigDecimal corrected, BigDecimal net, BigDecimal vatTotal, BigDecimal total) {

    RunSum plus(RunSum other) {
        return new RunSum(
                currency,
                corrected.add(other.corrected),
                net.add(other.net),
                vatTotal.add(other.vatTotal),
                total.add(other.total));
    }
}
