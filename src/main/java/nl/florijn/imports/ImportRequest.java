package nl.florijn.imports;

import java.util.Set;

/** What was asked, kept with the job. */
record ImportRequest(boolean dryRun, Set<ImportFile> files) {}
