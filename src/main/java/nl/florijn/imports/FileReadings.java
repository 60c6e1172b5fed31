package nl.florijn.imports;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.csv.CellKind;
import nl.florijn.platform.csv.NumberMarks;
import nl.florijn.platform.csv.Reading;
import nl.florijn.platform.csv.Table;
import nl.florijn.platform.csv.TableLook;
import nl.florijn.platform.csv.form.FileForm;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** What files as people have them seem to hold, told before anything is done with them. */
@Service
public class FileReadings {

    private final HeaderWords words;
    private final JooqColumnChoices choices;
    private final Partners partners;
    private final Transactions transactions;

    FileReadings(HeaderWords words, JooqColumnChoices choices, Partners partners, Transactions transactions) {
        this.words = words;
        this.choices = choices;
        this.partners = partners;
        this.transactions = transactions;
    }

    /**
     * Looks at a file.
     *
     * @param content opens it, more than once
     */
    @Requires(Right.WRITE)
    public FileProposal propose(PartnerId partner, ImportFile file, Supplier<InputStream> content) {
        return propose(partner, file, content, FileForm.of(content));
    }

    /** Looks at a file that is written as somebody says. */
    @Requires(Right.WRITE)
    public FileProposal propose(PartnerId partner, ImportFile file, Supplier<InputStream> content, FileForm form) {
        var look = TableLook.at(Table.asWritten(content, form));
        var columns = words.columns(file, look.header(), choices.columns(partner, file));
        var fixed = choices.values(partner, file);
        fixed.keySet().removeAll(columns.keySet());
        return new FileProposal(form, look, columns, fixed);
    }

    /** What the numbers of the file tell of how they are written, by the columns that hold numbers. */
    @Requires(Right.WRITE)
    public NumberMarks marks(
            PartnerId partner,
            ImportFile file,
            Supplier<InputStream> content,
            FileForm form,
            Map<String, List<Integer>> columns) {
        var positions = ImportColumns.of(file).stream()
                .filter(column -> column.kind() == CellKind.NUMBER)
                .flatMap(column -> columns.getOrDefault(column.name(), List.of()).stream())
                .distinct()
                .toList();
        return NumberMarks.in(Table.asWritten(content, form), positions);
    }

    /** Its header and first rows as they will be read. */
    @Requires(Right.WRITE)
    public TableLook sample(PartnerId partner, ImportFile file, Supplier<InputStream> content, Reading reading) {
        return TableLook.at(Table.read(content, reading, ImportColumns.of(file)));
    }

    /** The day that dates without a century are near. */
    @Requires(Right.WRITE)
    public LocalDate today(PartnerId partner) {
        return partners.today(partner);
    }

    /** Keeps what the columns were said to be, for the next file that calls them so. */
    @Requires(Right.WRITE)
    public void remember(PartnerId partner, ImportFile file, List<String> header, Reading reading) {
        transactions.run(() -> choices.keep(partner, file, HeaderWords.targets(header, reading), reading.fixed()));
    }
}
