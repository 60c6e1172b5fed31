package nl.florijn.ui.writing;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PriceWords;
import org.jspecify.annotations.Nullable;

/** How a line is taxed and booked (R18) and why it has its price, folded away under what is so now. */
final class LineTerms extends NativeDetails {

    private final Select<String> vatCode = new Select<>();
    private final ComboBox<String> ledgerAccount = new ComboBox<>();
    private final Select<String> priceList = new Select<>();
    private final Span why = new Span();

    /** @param line as it stands; null for a new one, where nothing chosen is what is usual */
    LineTerms(WritingDesk desk, @Nullable InvoiceLine line, Runnable onChange) {
        addClassName("line-terms");
        setSummaryText(getTranslation("line.terms"));
        offerVatCodes(desk, line);
        offerAccounts(desk, line);
        priceList.setLabel(getTranslation("line.priceList"));
        desk.suggestions().offerPriceLists(priceList);
        priceList.setVisible(false);
        why.addClassName("line-why");
        vatCode.addValueChangeListener(choice -> onChange.run());
        ledgerAccount.addValueChangeListener(choice -> onChange.run());
        priceList.addValueChangeListener(choice -> onChange.run());
        var fields = new Div(vatCode, ledgerAccount, priceList, why);
        fields.addClassName("line-terms-fields");
        setContent(fields);
    }

    private void offerVatCodes(WritingDesk desk, @Nullable InvoiceLine line) {
        var usual = getTranslation("line.usual");
        vatCode.setLabel(getTranslation("line.vatCode"));
        vatCode.setItems(desk.vatCodes());
        vatCode.setItemLabelGenerator(code -> code == null ? usual : code);
        if (line == null) {
            vatCode.setEmptySelectionAllowed(true);
            vatCode.setEmptySelectionCaption(usual);
        } else {
            vatCode.setValue(line.vatCode());
        }
    }

    private void offerAccounts(WritingDesk desk, @Nullable InvoiceLine line) {
        ledgerAccount.setLabel(getTranslation("line.ledgerAccount"));
        desk.suggestions().offerLedgerAccounts(ledgerAccount);
        if (line == null) {
            ledgerAccount.setPlaceholder(getTranslation("line.usual"));
            ledgerAccount.setClearButtonVisible(true);
        } else {
            ledgerAccount.setValue(line.ledgerAccount());
        }
    }

    /** As a model has them. */
    void fill(TemplateLine template) {
        vatCode.setValue(template.vatCode());
        ledgerAccount.setValue(template.ledgerAccount());
        if (template.priceList() != null) {
            priceList.setValue(template.priceList());
        }
    }

    /** A list other than the customer's can be read where a product is chosen (R15). */
    void offerPriceLists(boolean wanted) {
        priceList.setVisible(wanted);
        if (!wanted) {
            priceList.clear();
        }
    }

    void name(FieldErrors errors, String prefix) {
        errors.at(prefix + "vatCode", vatCode);
        errors.at(prefix + "ledgerAccount", ledgerAccount);
        errors.at(prefix + "priceList", priceList);
    }

    @Nullable
    String vatCode() {
        return vatCode.getValue();
    }

    @Nullable
    String ledgerAccount() {
        return ledgerAccount.getValue();
    }

    @Nullable
    String priceList() {
        return priceList.getValue();
    }

    /** It is not known yet how it will be. */
    void showNothing() {
        setSummaryText(getTranslation("line.terms"));
        why.setVisible(false);
    }

    void show(InvoiceLine reckoned) {
        setSummaryText(getTranslation(
                "line.terms.now", reckoned.vatCode(), Formats.percent(reckoned.vatRate()), reckoned.ledgerAccount()));
        var origin = reckoned.priceOrigin();
        why.setVisible(origin != null);
        why.setText(origin == null ? "" : PriceWords.of(origin));
    }
}
