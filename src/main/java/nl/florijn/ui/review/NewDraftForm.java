package nl.florijn.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.platform.FieldCheck;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import org.jspecify.annotations.Nullable;

/** An invoice entered by hand; it becomes a draft like any other. */
final class NewDraftForm extends DraftForm {

    private final ReviewDesk desk;
    private final Consumer<Invoice> onSave;
    private final ComboBox<Customer> customer = new ComboBox<>();

    NewDraftForm(ReviewDesk desk, Consumer<Invoice> onSave, Runnable onCancel) {
        super(
                new LineEditors(desk.suggestions(), List.of(), () -> null),
                desk.layouts(),
                UI.getCurrent().getTranslation("draft.layout.usual"),
                onCancel);
        this.desk = desk;
        this.onSave = onSave;
        title.setText(getTranslation("review.new"));
        customer.setLabel(getTranslation("draft.customer"));
        customer.addClassName("draft-customer");
        desk.suggestions().offerCustomers(customer);
        date.setValue(desk.today());
        surchargePercent.setPlaceholder(getTranslation("draft.surchargePercent.usual"));
        addComponentAtIndex(1, customer);
        open();
    }

    @Override
    List<@Nullable Object> values() {
        var values = super.values();
        values.add(customer.getValue());
        return values;
    }

    @Override
    void begin() {
        customer.focus();
    }

    @Override
    void name(FieldErrors errors) {
        errors.at("customerId", customer);
        super.name(errors);
    }

    @Override
    void save() {
        var who = customer.getValue();
        new FieldCheck()
                .require(who != null, "customerId", "REQUIRED", "A draft has a customer.")
                .done();
        var draft = desk.enter(new NewInvoice(
                who.id(),
                date.getValue(),
                lines.values(),
                typedMessage(),
                layout.getValue(),
                discount(),
                surchargePercent.getValue()));
        Notices.done(getTranslation("draft.saved"));
        onSave.accept(draft);
    }
}
