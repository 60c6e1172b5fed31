package nl.florijn.invoicing.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.platform.jobs.JobId;

/** Which drafts to approve together. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Selection.AllDrafts.class, name = "ALL"),
    @JsonSubTypes.Type(value = Selection.DraftsOfRun.class, name = "RUN"),
    @JsonSubTypes.Type(value = Selection.NamedDrafts.class, name = "NAMED"),
    @JsonSubTypes.Type(value = Selection.DraftsAsSeen.class, name = "SEEN")
})
public sealed interface Selection {

    /** The versions that were looked at; whatever is not named there is meant as it stands. */
    default SeenDrafts seen() {
        return SeenDrafts.AS_THEY_STAND;
    }

    /** All that the partner has by then, as they stand. */
    record AllDrafts() implements Selection {}

    /** All of a run that there are by then, as they stand. */
    record DraftsOfRun(JobId run) implements Selection {}

    /** These, as they stand. */
    record NamedDrafts(List<InvoiceId> ids) implements Selection {

        public NamedDrafts {
            ids = List.copyOf(ids);
        }
    }

    /**
     * These and no other: one that was changed since it was looked at is refused.
     *
     * @param seen not empty
     */
    record DraftsAsSeen(SeenDrafts seen) implements Selection {

        public DraftsAsSeen {
            if (seen.versions().isEmpty()) {
                throw new IllegalArgumentException("Nothing was looked at.");
            }
        }
    }
}
