package nl.florijn.ui.imports;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.florijn.platform.csv.DecimalMark;
import nl.florijn.platform.csv.NumberMarks;
import nl.florijn.platform.csv.form.FileForm;
import nl.florijn.platform.csv.form.TextCode;
import nl.florijn.ui.components.FactList;
import org.jspecify.annotations.Nullable;

/** As what a file was recognised, and how to have it read otherwise. */
final class FormFacts extends Div {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /**
     * Tells of a file.
     *
     * @param mark what stands before its decimals; null: somebody has to say
     * @param onForm hears how it is written, as somebody says
     * @param onMark hears what stands before its decimals
     */
    FormFacts(
            FileForm form,
            NumberMarks marks,
            @Nullable DecimalMark mark,
            Consumer<FileForm> onForm,
            Consumer<DecimalMark> onMark) {
        add(recognised(form, numbers(form, marks, mark)));
        if (form.kind() == FileForm.Kind.TEXT) {
            add(otherwise(form, mark, onForm, onMark));
        }
    }

    private FactList recognised(FileForm form, String numbers) {
        var list = new FactList();
        if (form.kind() == FileForm.Kind.WORKBOOK) {
            list.fact("import.kind", getTranslation("import.kind.workbook"));
        } else {
            list.fact("import.separator", separator(form.separator())).fact("import.code", code(form.code()));
        }
        return list.fact("import.numbers", numbers).fact("import.dates", getTranslation("import.dates.text"));
    }

    private String numbers(FileForm form, NumberMarks marks, @Nullable DecimalMark mark) {
        if (form.kind() == FileForm.Kind.WORKBOOK && marks.commas() + marks.either() == 0) {
            return getTranslation("import.decimals.workbook");
        }
        return mark == null ? getTranslation("import.decimals.ask") : decimals(mark);
    }

    private Details otherwise(
            FileForm form, @Nullable DecimalMark mark, Consumer<FileForm> onForm, Consumer<DecimalMark> onMark) {
        var fields = new Div(
                choice(
                        "import.separator",
                        SEPARATORS,
                        form.separator(),
                        this::separator,
                        chosen -> onForm.accept(FileForm.text(form.code(), chosen))),
                choice(
                        "import.code",
                        List.of(TextCode.values()),
                        form.code(),
                        this::code,
                        chosen -> onForm.accept(FileForm.text(chosen, form.separator()))),
                choice("import.numbers", List.of(DecimalMark.values()), mark, this::decimals, onMark));
        fields.addClassName("run-form");
        return new Details(getTranslation("import.otherwise"), fields);
    }

    private <T> Select<T> choice(
            String key, List<T> choices, @Nullable T value, Function<T, String> words, Consumer<T> onChoice) {
        var select = new Select<T>();
        select.setLabel(getTranslation(key));
        select.setItems(choices);
        select.setItemLabelGenerator(words::apply);
        select.setValue(value);
        select.addValueChangeListener(chosen -> onChoice.accept(chosen.getValue()));
        return select;
    }

    private String separator(char separator) {
        return getTranslation("import.separator." + (int) separator);
    }

    private String code(TextCode code) {
        return getTranslation("import.code." + code);
    }

    private String decimals(DecimalMark mark) {
        return getTranslation("import.decimals." + mark);
    }
}
