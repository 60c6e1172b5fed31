package nl.florijn.imports;

import java.util.Set;
import nl.florijn.subscriptions.intake.ChangedTerms;

/** What was asked, kept with the job. */
record ImportRequest(boolean dryRun, Set<ImportFile> files, ChangedTerms changes) {}
