package nl.florijn.imports;

import java.util.Set;

/**
 * What was asked, kept with the job.
 *
 * @param rows how many lines the files have, for the progress
 */
record ImportRequest(boolean dryRun, Set<ImportFile> files, int rows) {}
