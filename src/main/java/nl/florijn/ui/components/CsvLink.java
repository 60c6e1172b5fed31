package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.florijn.platform.csv.CsvWriter;
import nl.florijn.platform.csv.WrittenCell;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PanelTexts;
import org.jspecify.annotations.Nullable;

/** All rows of a list as a file for a spreadsheet, sent while they are read: no list is too long for it. */
public final class CsvLink<T> extends Anchor {

    private final transient List<Column<T>> columns = new ArrayList<>();
    private final transient Function<PageRequest, Page<T>> rows;
    private final String name;
    /** Of the person: while a file is sent there is no screen to ask. */
    private final Locale language = Formats.locale();

    private record Column<T>(String header, Function<T, WrittenCell> cell) {}

    /**
     * @param titleKey of the text that says what is listed
     * @param rows what is listed when the file is asked for
     */
    public CsvLink(String titleKey, Function<PageRequest, Page<T>> rows) {
        this.rows = rows;
        name = getTranslation(titleKey);
        setText(getTranslation("list.csv"));
        setAriaLabel(getTranslation("list.csv.label", name));
        addClassName("button-link");
        setHref((DownloadHandler) this::send);
        setDownload(true);
    }

    public CsvLink<T> text(String headerKey, Function<T, @Nullable String> text) {
        return column(headerKey, row -> WrittenCell.text(orEmpty(text.apply(row))));
    }

    /** What a value is called, by the text {@code PREFIX.VALUE}. */
    public CsvLink<T> word(String headerKey, String prefix, Function<T, Enum<?>> value) {
        return column(
                headerKey,
                row -> WrittenCell.text(
                        getTranslation(language, prefix + "." + value.apply(row).name())));
    }

    /** As every spreadsheet reads it: {@code 2026-12-31}. */
    public CsvLink<T> day(String headerKey, Function<T, @Nullable LocalDate> day) {
        return column(headerKey, row -> {
            var date = day.apply(row);
            return WrittenCell.figure(date == null ? "" : date.toString());
        });
    }

    public CsvLink<T> number(String headerKey, Function<T, @Nullable BigDecimal> number) {
        return column(headerKey, row -> {
            var figure = number.apply(row);
            var plain = figure == null ? "" : figure.toPlainString();
            return WrittenCell.figure(isDutch() ? plain.replace('.', ',') : plain);
        });
    }

    private CsvLink<T> column(String headerKey, Function<T, WrittenCell> cell) {
        columns.add(new Column<>(getTranslation(headerKey), cell));
        return this;
    }

    private void send(DownloadEvent download) throws IOException {
        download.setFileName(name + ".csv");
        download.setContentType("text/csv;charset=utf-8");
        try (var out = new BufferedWriter(new OutputStreamWriter(download.getOutputStream(), StandardCharsets.UTF_8))) {
            var file = new CsvWriter(out, isDutch() ? ';' : ',');
            file.row(columns.stream()
                    .map(column -> WrittenCell.text(column.header()))
                    .toList());
            @Nullable String next = null;
            do {
                var page = rows.apply(PageRequest.of(PageRequest.MAX_LIMIT, next));
                for (var row : page.items()) {
                    file.row(columns.stream()
                            .map(column -> column.cell().apply(row))
                            .toList());
                }
                next = page.next();
            } while (next != null);
        }
    }

    /** Then numbers have a comma before their decimals. */
    private boolean isDutch() {
        return language.equals(PanelTexts.DUTCH);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
