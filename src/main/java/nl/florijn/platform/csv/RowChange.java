package nl.florijn.platform.csv;

import java.util.List;

/**
 * A row that made something or changed it.
 *
 * @param file name of the file, such as {@code customers}
 * @param row as a spreadsheet counts: the header is row 1
 * @param reference of what it made or changed
 * @param created whether it was not there before
 * @param cells what is another now; none of what was made
 */
public record RowChange(String file, int row, String reference, boolean created, List<CellChange> cells) {

    public RowChange {
        cells = List.copyOf(cells);
    }
}
