package nl.florijn.invoicing.sending;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.sending.SendingResult.Refused;
import nl.florijn.invoicing.sending.SendingResult.Sent;

/**
 * What became of many invoices that were to be sent.
 *
 * @param done how many were
 * @param failedCount how many were not
 * @param failed which were not, and why, at most the first {@value #LISTED}
 */
public record SendingReport(int done, int failedCount, List<Refused> failed) {

    public static final int LISTED = 1000;
    static final SendingReport NONE = new SendingReport(0, 0, List.of());

    public SendingReport {
        failed = List.copyOf(failed.subList(0, Math.min(LISTED, failed.size())));
    }

    static SendingReport of(List<SendingResult> results) {
        var failed = results.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList();
        var done = (int) results.stream().filter(Sent.class::isInstance).count();
        return new SendingReport(done, failed.size(), failed);
    }

    SendingReport plus(SendingReport other) {
        var all = new ArrayList<>(failed);
        all.addAll(other.failed);
        return new SendingReport(done + other.done, failedCount + other.failedCount, all);
    }
}
