package nl.florijn.imports;

import java.util.Map;
import nl.florijn.subscriptions.intake.ChangedTerms;

/**
 * An import that is asked for.
 *
 * @param dryRun whether everything is tried and nothing kept
 * @param changes what becomes of other terms of what is billed already
 */
public record ImportOrder(Map<ImportFile, ImportSource> sources, boolean dryRun, ChangedTerms changes) {

    public ImportOrder {
        sources = Map.copyOf(sources);
    }
}
