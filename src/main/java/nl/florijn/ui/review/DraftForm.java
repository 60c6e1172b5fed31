package nl.florijn.ui.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Clash;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.Typing;
import org.jspecify.annotations.Nullable;

/** A draft as it is typed: its lines, date, discount, surcharge and message. Nothing typed is lost when saving is refused. */
abstract class DraftForm extends Section implements Typing {

    private static final int LONGEST_MESSAGE = 2000;

    final H2 title = new H2();
    final DateField date = new DateField();
    final NumberField discountPercent = NumberField.percent().labelled(getTranslation("draft.discountPercent"));
    final NumberField discountAmount = NumberField.amount().labelled(getTranslation("draft.discountAmount"));
    final NumberField surchargePercent = NumberField.percent().labelled(getTranslation("draft.surchargePercent"));
    final Select<String> layout = new Select<>();
    final TextArea message = new TextArea();
    final LineEditors lines;
    private final Div fields = new Div();
    private final Clash clash;
    private transient List<@Nullable Object> asOpened = List.of();

    /**
     * @param layouts the codes of all there are; without any there is nothing to choose
     * @param usual what no choice stands for
     */
    DraftForm(LineEditors lines, Collection<String> layouts, String usual, Runnable onCancel) {
        this.lines = lines;
        clash = new Clash(onCancel);
        addClassName("draft-editor");
        date.setLabel(getTranslation("draft.date"));
        message.setLabel(getTranslation("draft.message"));
        message.setMaxLength(LONGEST_MESSAGE);
        layout.setLabel(getTranslation("draft.layout"));
        layout.setItems(layouts);
        layout.setItemLabelGenerator(code -> code == null ? usual : code);
        layout.setEmptySelectionAllowed(true);
        layout.setEmptySelectionCaption(usual);
        layout.setVisible(!layouts.isEmpty());
        fields.add(date, discountPercent, discountAmount, surchargePercent, layout, message);
        fields.addClassName("draft-fields");
        add(bar(onCancel), clash, lines, fields);
    }

    /** One more field, after the date. */
    final void place(NumberField field) {
        fields.addComponentAtIndex(1, field);
    }

    private Div bar(Runnable onCancel) {
        var cancel = new Button(getTranslation("action.cancel"), press -> onCancel.run());
        Shortcuts.addShortcutListener(this, () -> Confirm.beforeLeaving(this, onCancel, this::begin), Key.ESCAPE)
                .listenOn(this)
                .allowBrowserDefault()
                .resetFocusOnActiveElement();
        var save = new Button(getTranslation("action.save"), press -> attempt());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // The field with the cursor in it tells its value only when it is left.
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        var buttons = new Div(cancel, save);
        buttons.addClassName("draft-buttons");
        var bar = new Div(title, buttons);
        bar.addClassName("draft-bar");
        return bar;
    }

    private void attempt() {
        clash.setVisible(false);
        var errors = errors();
        if (!errors.clear()) {
            return;
        }
        try {
            save();
        } catch (InvalidInput refused) {
            errors.show(refused);
        } catch (Conflict | StaleVersion | NotFound refused) {
            Notices.refused(refused);
            clash.setVisible(true);
        }
    }

    private FieldErrors errors() {
        var errors = new FieldErrors();
        name(errors);
        return errors;
    }

    /** Names the fields as the service does, in the order in which they stand. */
    void name(FieldErrors errors) {
        lines.name(errors);
        errors.at("date", date);
        errors.at("invoiceDiscountPercent", discountPercent);
        errors.at("invoiceDiscountAmount", discountAmount);
        errors.at("surchargePercent", surchargePercent);
        errors.at("layout", layout);
        errors.at("message", message);
    }

    /** From here on a person types. */
    final void open() {
        asOpened = values();
        begin();
    }

    @Override
    public final boolean isUnsaved() {
        return !errors().isUnderstood() || !values().equals(asOpened);
    }

    /** What the fields hold. */
    List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>(lines.values());
        values.addAll(Arrays.asList(
                date.getValue(),
                discountPercent.getValue(),
                discountAmount.getValue(),
                surchargePercent.getValue(),
                layout.getValue(),
                message.getValue()));
        return values;
    }

    /** Puts the cursor where typing starts. */
    abstract void begin();

    /** @throws InvalidInput to be shown at the fields */
    abstract void save();

    final InvoiceDiscount discount() {
        return new InvoiceDiscount(discountPercent.getValue(), discountAmount.getValue());
    }

    final @Nullable String typedMessage() {
        return message.getValue().isBlank() ? null : message.getValue().strip();
    }
}
