package nl.florijn.invoicing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.platform.StaleVersion;
import org.jspecify.annotations.Nullable;

/**
 * Drafts as somebody has looked at them: what is done to them is done in the state that was seen, or not at all.
 *
 * @param versions that were looked at; a draft that is not named is meant as it stands
 */
public record SeenDrafts(Map<InvoiceId, Integer> versions) {

    /** Nobody looked: they are meant as they stand. */
    public static final SeenDrafts AS_THEY_STAND = new SeenDrafts(Map.of());

    public SeenDrafts {
        versions = Map.copyOf(versions);
    }

    public static SeenDrafts of(Invoice draft) {
        return of(draft.id(), draft.life().version());
    }

    /** @param version that was looked at; null: it is meant as it stands */
    public static SeenDrafts of(InvoiceId id, @Nullable Integer version) {
        return version == null ? AS_THEY_STAND : new SeenDrafts(Map.of(id, version));
    }

    /** Those of these drafts. */
    public SeenDrafts only(Collection<InvoiceId> drafts) {
        var wanted = Set.copyOf(drafts);
        return new SeenDrafts(versions.entrySet().stream()
                .filter(draft -> wanted.contains(draft.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public boolean isAsSeen(Invoice draft) {
        return versions.getOrDefault(draft.id(), draft.life().version())
                == draft.life().version();
    }

    /**
     * Asked under the locks of the drafts.
     *
     * @throws StaleVersion when one of them was changed since
     */
    public void check(Collection<Invoice> drafts) {
        drafts.stream().filter(draft -> !isAsSeen(draft)).findFirst().ifPresent(draft -> {
            throw new StaleVersion("The draft for " + draft.debtor().name());
        });
    }
}
