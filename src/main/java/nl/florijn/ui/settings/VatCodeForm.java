package nl.florijn.ui.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.catalog.vat.VatCodeDetails;
import nl.florijn.catalog.vat.VatRate;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.VatCategory;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** A VAT code; a new rate counts from its date on and leaves earlier lines as they are. */
final class VatCodeForm extends Form {

    private final VatCodeDetails before;
    private final TextField code;
    private final TextField name;
    private final Select<VatCategory> category;
    private final Select<ReverseCharge> reverseCharge;
    private final TextField clause;
    private final ComboBox<String> ledgerAccount;
    private final TextField accountingCode;
    private final NumberField rate;
    private final DateField from;

    VatCodeForm(VatCodeDetails before, Suggestions suggestions, Consumer<VatCodeDetails> onSave, Runnable onCancel) {
        super("vat.");
        this.before = before;
        code = required(text("code", before.code()));
        name = text("name", before.name());
        category = choice(
                "category",
                List.of(VatCategory.values()),
                value -> Words.of("vatCategory", value),
                before.category() == null ? VatCategory.S : before.category(),
                null);
        reverseCharge = choice(
                "reverseCharge",
                List.of(ReverseCharge.values()),
                value -> Words.of("reverseCharge", value),
                Objects.requireNonNullElse(before.reverseCharge(), ReverseCharge.UNSAID),
                null);
        reverseCharge.setVisible(isReversed());
        category.addValueChangeListener(chosen -> reverseCharge.setVisible(isReversed()));
        ledgerAccount = required(search("ledgerAccount"));
        suggestions.offerLedgerAccounts(ledgerAccount);
        ledgerAccount.setValue(before.ledgerAccount());
        accountingCode = text("accountingCode", before.accountingCode());
        clause = text("clause", before.clause());
        heading("vat.newRate");
        rate = number("rates", NumberField.percent(), null);
        rate.setPlaceholder(
                before.rates().isEmpty()
                        ? ""
                        : Formats.number(before.rates().getLast().rate()));
        from = date("from", null);
        buttons(() -> onSave.accept(details()), onCancel);
        code.focus();
    }

    private VatCodeDetails details() {
        return new VatCodeDetails(
                code.getValue(),
                name.getValue(),
                category.getValue(),
                isReversed() ? reverseCharge.getValue() : null,
                null,
                rates(),
                orNull(clause),
                Objects.requireNonNullElse(ledgerAccount.getValue(), ""),
                orNull(accountingCode));
    }

    private boolean isReversed() {
        return category.getValue() == VatCategory.AE;
    }

    private List<VatRate> rates() {
        List<VatRate> rates = new ArrayList<>(before.rates());
        BigDecimal typed = rate.getValue();
        if (typed != null) {
            LocalDate begins = from.getValue();
            rates.add(new VatRate(begins == null ? VatRate.ALWAYS : begins, typed));
        }
        return rates;
    }
}
