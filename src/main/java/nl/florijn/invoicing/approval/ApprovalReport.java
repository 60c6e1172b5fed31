package nl.florijn.invoicing.approval;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;

/**
 * What became of many drafts.
 *
 * @param done how many were approved
 * @param failedCount how many were not
 * @param failed which were not, and why, at most the first {@value #LISTED}
 */
public record ApprovalReport(int done, int failedCount, List<Refused> failed) {

    public static final int LISTED = 1000;
    static final ApprovalReport NONE = new ApprovalReport(0, 0, List.of());

    public ApprovalReport {
        // Reports of earlier versions have all of them, and no count.
        failedCount = Math.max(failedCount, failed.size());
        failed = List.copyOf(failed.subList(0, Math.min(LISTED, failed.size())));
    }

    public static ApprovalReport of(List<ApprovalResult> results) {
        var done = 0;
        var failed = new ArrayList<Refused>();
        for (var result : results) {
            switch (result) {
                case Approved _ -> done++;
                case Refused refused -> failed.add(refused);
            }
        }
        return new ApprovalReport(done, failed.size(), failed);
    }

    public ApprovalReport plus(ApprovalReport other) {
        var all = new ArrayList<>(failed);
        all.addAll(other.failed);
        return new ApprovalReport(done + other.done, failedCount + other.failedCount, all);
    }
}
