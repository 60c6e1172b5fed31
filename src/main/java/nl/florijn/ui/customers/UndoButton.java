package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.math.BigDecimal;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.receivables.EntryId;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;

/** The way back of an entry on an account, which first says what it does. */
final class UndoButton extends Button {

    private final transient AccountDesk desk;
    private final transient EntryId entry;
    private final transient String name;
    private final transient String currency;
    private final transient Runnable onChange;

    /** @param name what the entry is called */
    UndoButton(AccountDesk desk, EntryId entry, String name, BigDecimal amount, String currency, Runnable onChange) {
        this.desk = desk;
        this.entry = entry;
        this.name = name;
        this.currency = currency;
        this.onChange = onChange;
        setText(getTranslation("money.undo"));
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        setAriaLabel(getTranslation("money.undo.label", name, Formats.money(amount, currency)));
        addClickListener(press -> ask());
    }

    private void ask() {
        try {
            var effect = desk.effect(entry);
            Confirm.askToDestroy(
                    getTranslation("money.undo.title", name),
                    UndoWords.of(effect, currency),
                    getTranslation("money.undo.yes"),
                    getTranslation("action.cancel"),
                    () -> attempt(() -> desk.undo(entry, effect)));
        } catch (NotFound refused) {
            Notices.refused(refused);
        }
    }

    private void attempt(Runnable undo) {
        try {
            undo.run();
            Notices.done(getTranslation("money.undo.done", name));
        } catch (Conflict | StaleVersion | NotFound refused) {
            Notices.refused(refused);
        }
        onChange.run();
    }
}
