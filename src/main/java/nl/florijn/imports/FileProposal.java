package nl.florijn.imports;

import java.util.List;
import java.util.Map;
import nl.florijn.platform.csv.TableLook;
import nl.florijn.platform.csv.form.FileForm;

/**
 * How a file seems to be meant, for somebody to confirm.
 *
 * @param look its header and first rows, as they stand there
 * @param columns where the cells of each known column come from, by its name
 * @param fixed what stood in each row before for columns that the file lacks, by its name
 */
public record FileProposal(
        FileForm form, TableLook look, Map<String, List<Integer>> columns, Map<String, String> fixed) {}
