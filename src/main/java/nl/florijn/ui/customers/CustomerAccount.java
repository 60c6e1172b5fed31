package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.florijn.customers.Customer;
import nl.florijn.receivables.statements.Statement;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.PeriodFilter;

/** The account of a customer: what it owes, since when, how that came about, and what can be done with it (R39). */
final class CustomerAccount extends Div {

    private static final String CURRENCY = "currency";

    private final transient AccountDesk desk;
    private final transient Customer customer;
    private final transient Consumer<UnaryOperator<Address>> whereTo;
    private final transient Runnable onChange;
    private final PeriodFilter period = new PeriodFilter(chosen -> choose());
    private String currency;

    /**
     * @param address says which period and which currency
     * @param whereTo keeps in the address what is chosen here
     * @param onChange when something was entered
     */
    CustomerAccount(
            AccountDesk desk,
            Customer customer,
            Address address,
            Consumer<UnaryOperator<Address>> whereTo,
            Runnable onChange) {
        this.desk = desk;
        this.customer = customer;
        this.whereTo = whereTo;
        this.onChange = onChange;
        addClassNames("stack", "account");
        period.read(address);
        var all = desk.currencies(customer.id());
        currency = all.contains(address.get(CURRENCY)) ? address.get(CURRENCY) : all.getFirst();
        show();
    }

    private void choose() {
        whereTo.accept(period::in);
        show();
    }

    private void chooseCurrency(String other) {
        currency = other;
        whereTo.accept(address -> address.with(CURRENCY, other));
        show();
    }

    private void show() {
        removeAll();
        var debtor = customer.details().invoiceDebtorId();
        if (debtor != null) {
            add(new Paragraph(getTranslation("account.debtor")), desk.account(debtor, desk.name(debtor)));
        }
        var today = desk.today();
        var statement = desk.statement(customer.id(), currency, period.first(today), period.last(today));
        add(currencies(), new AccountFigures(statement), actions(statement), period);
        add(
                new AccountEntries(desk, statement, this::changed),
                new AccountSettlements(desk, desk.settled(customer.id(), currency), currency, this::changed));
    }

    private Component currencies() {
        var chips = new ChipBar<String>("account.currencies", this::chooseCurrency);
        var all = desk.currencies(customer.id());
        all.forEach(one -> chips.chip(one, one));
        chips.press(currency);
        chips.setVisible(all.size() > 1);
        return chips;
    }

    private Div actions(Statement statement) {
        var actions = new Div();
        actions.addClassName("tags");
        if (desk.mayWork()) {
            actions.add(new Button(getTranslation("account.pay"), press -> pay()));
            if (statement.onAccount().signum() > 0) {
                if (statement.open().signum() > 0) {
                    actions.add(new Button(getTranslation("account.allocate"), press -> allocate()));
                }
                actions.add(new Button(getTranslation("account.refund"), press -> refund()));
            }
        }
        if (!statement.entries().isEmpty()) {
            actions.add(new StatementLink(desk, statement));
        }
        return actions;
    }

    private void pay() {
        var seen = desk.open(customer.id(), currency);
        form(
                "account.pay.title",
                new AccountPaymentForm(
                        seen,
                        desk.today(),
                        payment -> {
                            desk.book(seen, payment);
                            done("payment.done");
                        },
                        this::show));
    }

    private void allocate() {
        var seen = desk.open(customer.id(), currency);
        form(
                "account.allocate.title",
                new AllocationForm(
                        seen,
                        desk.today(),
                        wanted -> {
                            desk.allocate(seen, wanted);
                            done("account.allocate.done");
                        },
                        this::show));
    }

    private void refund() {
        var seen = desk.open(customer.id(), currency);
        form(
                "account.refund.title",
                new RefundForm(
                        seen,
                        desk.today(),
                        refund -> {
                            desk.refund(seen, refund);
                            done("account.refund.done");
                        },
                        this::show));
    }

    private void form(String titleKey, Component form) {
        removeAll();
        add(new H3(getTranslation(titleKey)), form);
    }

    private void done(String key) {
        Notices.done(getTranslation(key));
        changed();
    }

    private void changed() {
        onChange.run();
        show();
    }
}
