package nl.florijn.ui.invoices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Objects;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.credits.CreditTotals;
import nl.florijn.invoicing.credits.CreditableLine;
import nl.florijn.invoicing.credits.NewCreditNote;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.LeavingPage;
import nl.florijn.ui.components.Typing;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;

/** What of an invoice is given back (R33): so much of each line, or an amount; and what that comes to. */
final class CreditDialog extends Dialog {

    private final Invoice invoice;
    private final Crediting crediting;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final CreditByLine byLine;
    private final CreditOfAmount ofAmount;
    private final DateField date = new DateField();
    private final Checkbox rebill = new Checkbox();
    private final Paragraph sum = new Paragraph();
    private final Typed content;

    private enum Way {
        LINES,
        AMOUNT
    }

    /** What the services say and do about a credit note for the invoice. */
    interface Crediting {

        /** What it would come to. */
        CreditTotals preview(NewCreditNote wanted);

        /** May refuse with {@link InvalidInput}, which is shown at the fields. */
        void credit(NewCreditNote wanted);
    }

    /** @param left in all, VAT included */
    CreditDialog(Invoice invoice, List<CreditableLine> lines, CreditTotals left, Crediting crediting) {
        this.invoice = invoice;
        this.crediting = crediting;
        var some = lines.stream()
                .filter(line -> line.netLeft().signum() != 0)
                .filter(line -> line.line().kind() != LineKind.SURCHARGE)
                .toList();
        byLine = new CreditByLine(invoice, some, this::typed);
        ofAmount = new CreditOfAmount(invoice, some, left, this::typed);
        setHeaderTitle(getTranslation("credit.title", Objects.requireNonNullElse(invoice.number(), "")));
        addClassName("narrow-dialog");
        setCloseOnOutsideClick(false);
        offerWays();
        date.setLabel(getTranslation("credit.date"));
        date.setHelperText(getTranslation("credit.date.help"));
        rebill.setLabel(getTranslation("credit.rebill"));
        rebill.setVisible(some.stream().anyMatch(line -> line.line().subscriptionId() != null));
        sum.addClassName("credit-sum");
        sum.getElement().setAttribute("role", "status");
        content = new Typed(way, byLine, ofAmount, date, rebill, sum);
        date.addValueChangeListener(change -> typed());
        rebill.addValueChangeListener(change -> content.isUnsaved = true);
        if (some.isEmpty()) {
            content.removeAll();
            content.add(new Paragraph(getTranslation("credit.nothing")));
        }
        add(content);
        var cancel = new Button(getTranslation("action.cancel"), press -> leave());
        addDialogCloseActionListener(escape -> LeavingPage.ask(content, isUnsaved -> {
            content.isUnsaved |= isUnsaved;
            leave();
        }));
        var credit = new Button(getTranslation("credit.confirm"), press -> credit());
        credit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        credit.setEnabled(!some.isEmpty());
        add(new DialogFoot(cancel, credit));
        tell();
    }

    /** What is in the dialog; typing there is not lost without a question. */
    private static final class Typed extends Div implements Typing {

        private boolean isUnsaved;

        private Typed(Component... fields) {
            super(fields);
            addClassName("form");
            LeavingPage.watch(this);
        }

        @Override
        public boolean isUnsaved() {
            return isUnsaved;
        }
    }

    private void leave() {
        Confirm.beforeLeaving(content, this::close, () -> {});
    }

    private void typed() {
        content.isUnsaved = true;
        tell();
    }

    private void offerWays() {
        way.setLabel(getTranslation("credit.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(choice -> getTranslation("credit.way." + choice));
        way.setValue(Way.LINES);
        way.addValueChangeListener(choice -> {
            show();
            tell();
        });
        show();
    }

    private void show() {
        byLine.setVisible(!isOfAmount());
        ofAmount.setVisible(isOfAmount());
    }

    private boolean isOfAmount() {
        return way.getValue() == Way.AMOUNT;
    }

    /** What is typed so far comes to; while it does not, why. */
    private void tell() {
        if (isOfAmount() && ofAmount.isEmpty()) {
            sum.setText(getTranslation("credit.amount.none"));
            return;
        }
        try {
            var totals =
                    crediting.preview(isOfAmount() ? ofAmount.soFar(date.getValue()) : byLine.soFar(date.getValue()));
            var currency = invoice.amounts().currency();
            sum.setText(getTranslation(
                    "credit.sum",
                    Formats.money(totals.net(), currency),
                    Formats.money(totals.vat(), currency),
                    Formats.money(totals.total(), currency)));
        } catch (InvalidInput refused) {
            sum.setText(Refusals.sentence(refused.errors().getFirst()));
        } catch (Refusal refused) {
            sum.setText(Refusals.sentence(refused));
        }
    }

    private void credit() {
        var errors = new FieldErrors();
        if (isOfAmount()) {
            ofAmount.name(errors);
        } else {
            byLine.name(errors);
        }
        errors.at("date", date);
        if (!errors.clear()) {
            return;
        }
        try {
            crediting.credit(
                    isOfAmount()
                            ? ofAmount.wanted(date.getValue(), rebill.getValue())
                            : byLine.wanted(date.getValue(), rebill.getValue()));
            close();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }
}
