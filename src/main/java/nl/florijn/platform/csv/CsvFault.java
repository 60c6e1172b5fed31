package nl.florijn.platform.csv;

import org.jspecify.annotations.Nullable;

/**
 * Why a file cannot be taken in, or a cell of it was not.
 *
 * @param file name of the file, such as {@code customers}
 * @param row as a spreadsheet counts: the header is row 1
 * @param column its name in the header; null when it is about the whole row
 * @param code stable, in UPPER_CASE
 * @param message a whole sentence
 * @param value what stands in the cell, as it can be shown; null when it is about the whole row, or nothing stands there
 */
public record CsvFault(
        String file,
        int row,
        @Nullable String column,
        String code,
        String message,
        @Nullable String value) {}
