package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.text.Codes;
import org.jspecify.annotations.Nullable;

/** Fields under headings, each named as the service names it, so that a refusal shows where it belongs. */
public class Form extends Div implements Typing {

    private final String texts;
    private final FieldErrors errors = new FieldErrors();
    private Div fields = new Div();
    private final Clash clash = new Clash(this::readAgain);
    private boolean typedIn;

    /** @param texts prefix of the labels' keys, such as {@code customer.} */
    protected Form(String texts) {
        this.texts = texts;
        addClassName("form");
        LeavingPage.watch(this);
    }

    protected final void heading(String key) {
        add(new H3(getTranslation(key)));
        group();
    }

    private void group() {
        fields = new Div();
        fields.addClassName("form-fields");
        add(fields);
    }

    protected final TextField text(String name, @Nullable String value) {
        var field = new TextField(label(name));
        field.setValue(value == null ? "" : value);
        return place(name, field);
    }

    /** A number of the given kind. */
    protected final NumberField number(String name, NumberField field, @Nullable BigDecimal value) {
        field.setLabel(label(name));
        field.setValue(value);
        return place(name, field);
    }

    protected final NumberField whole(String name, @Nullable Integer value) {
        return number(name, NumberField.whole(), value == null ? null : BigDecimal.valueOf(value));
    }

    protected final DateField date(String name, @Nullable LocalDate value) {
        var field = date(name, new DateField());
        field.setValue(value);
        return field;
    }

    /** @param until the first day that does not belong to it, null: without end */
    protected final LastDayField lastDay(String name, @Nullable LocalDate until) {
        var field = date(name, new LastDayField());
        field.setUntil(until);
        return field;
    }

    private <F extends DateField> F date(String name, F field) {
        field.setLabel(label(name));
        field.setClearButtonVisible(true);
        return place(name, field);
    }

    /** One of a few; {@code none} is what an empty choice says, null when there must be one. */
    protected final <E> Select<E> choice(
            String name, Collection<E> choices, Function<E, String> words, @Nullable E value, @Nullable String none) {
        var field = new Select<E>();
        field.setLabel(label(name));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice == null ? String.valueOf(none) : words.apply(choice));
        if (none != null) {
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(none);
        }
        field.setValue(value);
        return place(name, field);
    }

    /** A country by its name; its value is the code. */
    protected final ComboBox<String> country(String name, @Nullable String value) {
        return code(name, Codes.countries(), Codes::country, value);
    }

    /** A currency by its name; its value is the code. */
    protected final ComboBox<String> currency(String name, @Nullable String value) {
        return code(name, Codes.currencies(), Codes::currency, value);
    }

    private ComboBox<String> code(
            String name, List<String> codes, ItemLabelGenerator<String> words, @Nullable String value) {
        ComboBox<String> field = search(name);
        field.setItemLabelGenerator(words);
        field.setItems(codes);
        TypedSearch.amongAll(field);
        field.setClearButtonVisible(true);
        field.setValue(value);
        return field;
    }

    /** Marks what must be filled in; that it was, the service says. */
    public static <F extends HasValue<?, ?>> F required(F field) {
        field.setRequiredIndicatorVisible(true);
        if (field instanceof HasValidation checked && !(field instanceof TypedField)) {
            checked.setManualValidation(true);
        }
        return field;
    }

    /** Something that stands among the fields and is none. */
    protected final <C extends Component> C place(C part) {
        if (fields.getParent().isEmpty()) {
            group();
        }
        fields.add(part);
        return part;
    }

    /** A field that the caller made. */
    protected final <F extends Component & HasValidation> F place(String name, F field) {
        return watch(errors.at(name, place(field)));
    }

    private <F extends Component> F watch(F field) {
        if (field instanceof HasValue<?, ?> holder) {
            holder.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    touched();
                }
            });
        }
        if (field instanceof ComboBoxBase<?, ?, ?> open) {
            open.addCustomValueSetListener(typed -> touched());
        }
        return field;
    }

    @Override
    public final boolean isUnsaved() {
        return typedIn || !errors.isUnderstood();
    }

    /** Names a field that stands elsewhere in the form; it may get another name later. */
    public final <F extends Component & HasValidation> void name(String name, F field) {
        watch(errors.at(name, field));
    }

    /** To name fields that come and go, before saving. */
    protected final FieldErrors errors() {
        return errors;
    }

    /** Something was changed that no field tells of, such as a row that was taken away. */
    public final void touched() {
        typed(true);
    }

    /** Whatever stands in the fields is given up. */
    private void forget() {
        typedIn = false;
        LeavingPage.tell(this, false);
    }

    private void typed(boolean now) {
        typedIn = now;
        LeavingPage.tell(this, isUnsaved());
    }

    /** One of many, found by typing; the caller says what is offered. */
    protected final <T> ComboBox<T> search(String name) {
        return place(name, new ComboBox<>(label(name)));
    }

    private String label(String name) {
        return getTranslation(texts + name);
    }

    /** The buttons at the foot. What was typed stays when saving is refused. */
    protected final void buttons(Runnable save, Runnable cancel) {
        buttons("action.save", save, cancel);
    }

    /** As {@link #buttons(Runnable, Runnable)}, when saving is called otherwise; answers the button that saves. */
    protected final Button buttons(String saveKey, Runnable save, Runnable cancel) {
        var back = new Button(getTranslation("action.cancel"), press -> {
            forget();
            cancel.run();
        });
        var keep = primary(saveKey, save);
        foot(back, keep);
        return keep;
    }

    /** A button to save by, for a form that is always open. */
    protected final void saveButton(Runnable save) {
        saveButton("action.save", save);
    }

    /** As {@link #saveButton(Runnable)}, when saving is called otherwise. */
    protected final void saveButton(String saveKey, Runnable save) {
        foot(primary(saveKey, save));
    }

    private Button primary(String key, Runnable save) {
        var keep = new Button(getTranslation(key), press -> attempt(save));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // The field with the cursor in it tells its value only when it is left.
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        return keep;
    }

    private void foot(Button... buttons) {
        var foot = new Div(buttons);
        foot.addClassName("form-foot");
        add(clash, foot);
    }

    /** For people who may look only. */
    protected final void readOnly() {
        setEnabled(false);
    }

    /** The address says what is open here. */
    private void readAgain() {
        forget();
        UI.getCurrent().getPage().reload();
    }

    /** At once, of the fields that are filled in: what is missing still, saving says. */
    protected final void sayOfTyped(InvalidInput refused) {
        errors.showTyped(refused);
    }

    /** Saves what was asked about first: faults are shown at the fields. */
    protected final void attempt(Runnable save) {
        clash.setVisible(false);
        if (!errors.clear()) {
            return;
        }
        // The screen may move on while saving.
        typed(false);
        try {
            save.run();
        } catch (InvalidInput refused) {
            typed(true);
            errors.show(refused);
        } catch (Conflict refused) {
            typed(true);
            Notices.refused(refused);
        } catch (StaleVersion | NotFound changed) {
            typed(true);
            Notices.refused(changed);
            clash.setVisible(true);
        }
    }

    /** Null for a field that was left blank. */
    protected static @Nullable String orNull(HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
