package nl.florijn.platform.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.csv.form.FileForm;

/**
 * How a file is to be read, as somebody confirmed it.
 *
 * @param decimals what stands before the decimals of its numbers
 * @param readOn the day of the reading: a year of two digits is one near it
 * @param columns where in the file the cells of a column come from, by its name; several are put together with a space
 * @param fixed what stands in each row for a column that the file lacks, by its name, as a strict file has it
 */
public record Reading(
        FileForm form,
        DecimalMark decimals,
        LocalDate readOn,
        Map<String, List<Integer>> columns,
        Map<String, String> fixed) {

    public Reading {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }
}
