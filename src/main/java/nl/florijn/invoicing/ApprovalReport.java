package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.ApprovalResult.Approved;
import nl.florijn.invoicing.ApprovalResult.Refused;

/**
 * What became of many drafts.
 *
 * @param done how many were approved
 * @param failed which were not, and why
 */
public record ApprovalReport(int done, List<Refused> failed) {

    static final ApprovalReport NONE = new ApprovalReport(0, List.of());

    public ApprovalReport {
        failed = List.copyOf(failed);
    }

    static ApprovalReport of(List<ApprovalResult> results) {
        var done = 0;
        var failed = new ArrayList<Refused>();
        for (var result : results) {
            switch (result) {
                case Approved _ -> done++;
                case Refused refused -> failed.add(refused);
            }
        }
        return new ApprovalReport(done, failed);
    }

    ApprovalReport plus(ApprovalReport other) {
        var all = new ArrayList<>(failed);
        all.addAll(other.failed);
        return new ApprovalReport(done + other.done, all);
    }
}
