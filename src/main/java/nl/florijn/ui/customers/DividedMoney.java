package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.receivables.payments.OpenAccount;
import nl.florijn.receivables.payments.OpenInvoice;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Money divided over open invoices: what was due first gets it first, until somebody divides it otherwise. What it comes to,
 * and what stays on account, is told while typing.
 */
final class DividedMoney extends Div {

    private static final int AT_ONCE = 100;

    private final transient OpenAccount account;
    private final transient Supplier<@Nullable BigDecimal> money;
    private final transient Supplier<@Nullable LocalDate> paidOn;
    private final transient Map<InvoiceId, DividedRow> rows = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Button more = new Button();
    private final Paragraph sum = new Paragraph();
    private transient @Nullable Form form;
    private boolean proposing;
    private boolean byHand;

    /**
     * @param money that there is to divide; null: not said yet
     * @param paidOn null: not said yet
     */
    DividedMoney(OpenAccount account, Supplier<@Nullable BigDecimal> money, Supplier<@Nullable LocalDate> paidOn) {
        this.account = account;
        this.money = money;
        this.paidOn = paidOn;
        addClassNames("form", "divided");
        list.addClassName("form-fields");
        add(list, more);
        more.addClickListener(press -> {
            show(AT_ONCE);
            propose();
        });
        show(AT_ONCE);
        if (!rows.isEmpty()) {
            add(choices());
        }
        sum.addClassName("credit-sum");
        sum.getElement().setAttribute("role", "status");
        add(sum);
        propose();
    }

    /** So many more of the invoices, in the order in which they were due. */
    private void show(int count) {
        account.invoices().stream().skip(rows.size()).limit(count).toList().forEach(invoice -> list.add(row(invoice)));
        var left = account.invoices().size() - rows.size();
        more.setVisible(left > 0);
        more.setText(getTranslation("account.divide.more", Math.min(left, AT_ONCE), left));
        if (form != null) {
            in(form);
        }
    }

    private Div choices() {
        var choices = new Div(
                choice("account.divide.oldest", () -> {
                    byHand = false;
                    propose();
                }),
                choice("account.divide.none", () -> {
                    byHand = true;
                    put(Map.of());
                }));
        choices.addClassName("tags");
        return choices;
    }

    private Button choice(String key, Runnable pressed) {
        var button = new Button(getTranslation(key), press -> pressed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private DividedRow row(OpenInvoice invoice) {
        var row = new DividedRow(account, invoice, paidOn, this::typed);
        rows.put(invoice.id(), row);
        return row;
    }

    private void typed() {
        if (!proposing) {
            byHand = true;
            tell();
        }
    }

    /** Divides anew what there is by now; what somebody divided by hand stays. */
    void propose() {
        var there = money.get();
        var day = paidOn.get();
        if (byHand || there == null || day == null) {
            tell();
            return;
        }
        put(account.oldestFirst(there, day).stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.invoiceId()), one -> Objects.requireNonNull(one.amount()))));
    }

    private void put(Map<InvoiceId, BigDecimal> amounts) {
        proposing = true;
        // What the money reaches is in sight, however many that are.
        while (!rows.keySet().containsAll(amounts.keySet())) {
            show(AT_ONCE);
        }
        rows.forEach((id, row) -> row.put(amounts.get(id)));
        proposing = false;
        tell();
    }

    private void tell() {
        rows.values().forEach(DividedRow::offer);
        var given = rows.values().stream()
                .map(row -> row.field().soFar())
                .filter(amount -> amount != null && amount.signum() != 0)
                .toList();
        var together = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var there = Objects.requireNonNullElse(money.get(), BigDecimal.ZERO);
        var left = there.subtract(together);
        sum.setText(
                left.signum() < 0
                        ? getTranslation("account.divide.tooMuch", money(left.negate()))
                        : getTranslation("account.divide.sum", money(together), given.size(), money(left)));
    }

    /** Names the rows in a form, which then speaks for them. */
    void in(Form theirs) {
        form = theirs;
        rows.forEach((id, row) -> theirs.name(id.toString(), row.field()));
    }

    /** What was divided, each field named in the form as the service names it. */
    List<WantedAllocation> wanted(Form theirs) {
        var wanted = new ArrayList<WantedAllocation>();
        rows.values()
                .forEach(row -> row.wanted().ifPresent(one -> {
                    theirs.name("allocations[" + wanted.size() + "].amount", row.field());
                    wanted.add(one);
                }));
        return wanted;
    }

    private String money(BigDecimal amount) {
        return Formats.money(amount, account.currency());
    }
}
