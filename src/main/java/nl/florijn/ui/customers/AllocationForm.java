package nl.florijn.ui.customers;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.receivables.payments.OpenAccount;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.text.Formats;

/** Money on account, whether a payment or a credit note left it over, divided over what is open. */
final class AllocationForm extends Form {

    AllocationForm(OpenAccount seen, LocalDate today, Consumer<List<WantedAllocation>> onSave, Runnable onCancel) {
        super("account.");
        add(new Paragraph(getTranslation("account.allocate.text", Formats.money(seen.onAccount(), seen.currency()))));
        var divided = new DividedMoney(seen, seen::onAccount, () -> today);
        add(divided);
        divided.in(this);
        buttons("account.allocate.save", () -> onSave.accept(divided.wanted(this)), onCancel);
    }
}
