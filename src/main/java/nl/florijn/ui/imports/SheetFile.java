package nl.florijn.ui.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small file that Excel opens as it is: semicolons, UTF-8 with a mark, and no cell that it would take for a formula. */
final class SheetFile {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private SheetFile() {}

    /** A link that hands it over, made when it is asked for. */
    static Anchor link(String text, String name, Supplier<List<List<String>>> rows) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var content = bytes(rows.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), name, "text/csv;charset=UTF-8", content.length);
                }),
                text);
        link.addClassName("button-link");
        return link;
    }

    static byte[] bytes(List<List<String>> rows) {
        var text = rows.stream()
                .map(row -> row.stream().map(SheetFile::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
        return text.getBytes(UTF_8);
    }

    private static String cell(String text) {
        var plain = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return Stream.of(";", "\"", "\n", "\r").noneMatch(plain::contains)
                ? plain
                : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
