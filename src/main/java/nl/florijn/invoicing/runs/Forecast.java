package nl.florijn.invoicing.runs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.composing.Line;
import nl.florijn.invoicing.runs.RunProposal.ProposedLine;

/**
 * What the coming runs will bill of one subscription, if nothing else changes.
 *
 * @param runs those that bring something, the first at most three
 * @param failures why nothing of it can be billed (R14); else empty
 */
public record Forecast(List<ComingRun> runs, List<RunFailure> failures) {

    /**
     * What one run adds to those before it.
     *
     * @param net what its lines add up to, before VAT; negative when it gives back
     * @param lines what is given back is negative, also where it will be a credit note
     */
    public record ComingRun(LocalDate runDate, String currency, BigDecimal net, List<ProposedLine> lines) {

        static ComingRun of(LocalDate runDate, String currency, List<Line> lines) {
            var net = lines.stream().map(line -> line.net().toDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new ComingRun(
                    runDate, currency, net, lines.stream().map(ProposedLine::of).toList());
        }
    }
}
