package nl.florijn.accounting;

import java.io.InputStream;

/** The file of an export, to be read once and closed; opening it again gives the same bytes. */
public record ExportFile(String name, InputStream content) {}
