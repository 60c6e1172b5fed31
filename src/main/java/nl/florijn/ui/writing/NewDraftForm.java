package nl.florijn.ui.writing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.platform.FieldCheck;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import org.jspecify.annotations.Nullable;

/** An invoice entered by hand; it becomes a draft like any other. */
public final class NewDraftForm extends DraftForm {

    private final Consumer<Invoice> onSave;
    private final ComboBox<Customer> customer = new ComboBox<>();
    private final AtomicReference<@Nullable String> currency;

    /** @param wanted who it is for; null: to be chosen */
    public NewDraftForm(WritingDesk desk, @Nullable CustomerId wanted, Consumer<Invoice> onSave, Runnable onCancel) {
        this(desk, wanted, onSave, onCancel, new AtomicReference<>());
    }

    private NewDraftForm(
            WritingDesk desk,
            @Nullable CustomerId wanted,
            Consumer<Invoice> onSave,
            Runnable onCancel,
            AtomicReference<@Nullable String> currency) {
        super(
                desk,
                new LineEditors(desk, List.of(), currency::get),
                new HeadFields(desk.layouts(), UI.getCurrent().getTranslation("draft.layout.usual"), currency::get),
                onCancel);
        this.onSave = onSave;
        this.currency = currency;
        title.setText(getTranslation("review.new"));
        customer.setLabel(getTranslation("draft.customer"));
        customer.addClassName("draft-customer");
        customer.setRequiredIndicatorVisible(true);
        customer.setManualValidation(true);
        desk.suggestions().offerCustomers(customer);
        first(customer);
        head.begin(desk.today());
        explain(getTranslation("draft.sums.customerFirst"));
        if (wanted != null) {
            customer.setValue(desk.customer(wanted));
            preview().ifPresent(this::show);
        }
        open();
        templates.allowLoading(wanted != null);
        customer.addValueChangeListener(choice -> {
            templates.allowLoading(choice.getValue() != null);
            lines.changed();
        });
    }

    @Override
    List<@Nullable Object> values() {
        var values = super.values();
        values.add(customer.getValue());
        return values;
    }

    @Override
    public void begin() {
        if (customer.isEmpty()) {
            customer.focus();
        } else {
            lines.focus();
        }
    }

    @Override
    void name(FieldErrors errors) {
        errors.at("customerId", customer);
        super.name(errors);
    }

    @Override
    Optional<Invoice> preview() {
        if (customer.isEmpty()) {
            return Optional.empty();
        }
        var draft = desk.preview(
                wanted(customer.getValue(), lines.soFar(), head.discountSoFar(), head.surchargePercentSoFar()));
        currency.set(draft.amounts().currency());
        return Optional.of(draft);
    }

    @Override
    void save() {
        var who = customer.getValue();
        new FieldCheck()
                .require(who != null, "customerId", "REQUIRED", "A draft has a customer.")
                .done();
        var draft = desk.enter(wanted(who, lines.values(), head.discount(), head.surchargePercent()));
        Notices.done(getTranslation("draft.saved"));
        onSave.accept(draft);
    }

    @Override
    List<TemplateLine> templateLines(List<DraftLine> typed) {
        return typed.stream().map(DraftLine::toTemplate).toList();
    }

    @Override
    @Nullable
    String currency() {
        return currency.get();
    }

    private NewInvoice wanted(
            Customer who, List<DraftLine> typed, InvoiceDiscount discount, @Nullable BigDecimal surcharge) {
        return new NewInvoice(who.id(), head.date(), typed, head.message(), head.layout(), discount, surcharge);
    }
}
