package nl.florijn.ui.settings;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.florijn.catalog.accounts.LedgerAccountDetails;
import nl.florijn.ui.components.Form;

/** A ledger account: its code in the books, and what it is called. */
final class LedgerAccountForm extends Form {

    private final TextField code;
    private final TextField name;

    LedgerAccountForm(LedgerAccountDetails before, Consumer<LedgerAccountDetails> onSave, Runnable onCancel) {
        super("ledger.");
        code = required(text("code", before.code()));
        name = text("name", before.name());
        buttons(() -> onSave.accept(new LedgerAccountDetails(code.getValue(), name.getValue())), onCancel);
        code.focus();
    }
}
