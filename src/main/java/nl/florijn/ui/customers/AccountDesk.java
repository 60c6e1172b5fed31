package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.Page;
import nl.florijn.receivables.EntryId;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.NewRefund;
import nl.florijn.receivables.payments.OnAccount;
import nl.florijn.receivables.payments.OpenAccount;
import nl.florijn.receivables.payments.OpenAccounts;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.UndoEffect;
import nl.florijn.receivables.payments.Undoing;
import nl.florijn.receivables.payments.WantedAllocation;
import nl.florijn.receivables.statements.Balances;
import nl.florijn.receivables.statements.SettledFromAccount;
import nl.florijn.receivables.statements.Statement;
import nl.florijn.receivables.statements.StatementDocuments;
import nl.florijn.receivables.statements.Statements;
import nl.florijn.ui.invoices.InvoicesView;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What the account of a customer asks of the services. */
@SpringComponent
@UIScope
class AccountDesk {

    private final CurrentPartner current;
    private final Customers customers;
    private final Statements statements;
    private final Balances balances;
    private final StatementDocuments documents;
    private final OpenAccounts accounts;
    private final Payments payments;
    private final OnAccount onAccount;
    private final Undoing undoing;
    private final BusinessClock clock;

    AccountDesk(
            CurrentPartner current,
            Customers customers,
            Statements statements,
            Balances balances,
            StatementDocuments documents,
            OpenAccounts accounts,
            Payments payments,
            OnAccount onAccount,
            Undoing undoing,
            BusinessClock clock) {
        this.current = current;
        this.customers = customers;
        this.statements = statements;
        this.balances = balances;
        this.documents = documents;
        this.accounts = accounts;
        this.payments = payments;
        this.onAccount = onAccount;
        this.undoing = undoing;
        this.clock = clock;
    }

    boolean mayWork() {
        return current.mayWork();
    }

    LocalDate today() {
        return clock.today(current.partner().zone());
    }

    String name(CustomerId id) {
        return customers.get(current.id(), id).name();
    }

    /** The same customers with what each owes. */
    Page<ListedCustomer> withBalances(Page<Customer> page) {
        var owed = balances.of(
                current.id(), page.items().stream().map(Customer::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(customer -> new ListedCustomer(customer, owed.getOrDefault(customer.id(), List.of())))
                        .toList(),
                page.next());
    }

    /** Its own first. */
    List<String> currencies(CustomerId debtor) {
        return statements.currencies(current.id(), debtor);
    }

    Statement statement(CustomerId debtor, String currency, @Nullable LocalDate from, @Nullable LocalDate to) {
        return statements.of(current.id(), debtor, currency, from, to);
    }

    /** What money on account settled, the newest first. */
    List<SettledFromAccount> settled(CustomerId debtor, String currency) {
        return statements.settledFromAccount(current.id(), debtor, currency);
    }

    /** What is shown, on paper. */
    byte[] pdf(Statement shown) {
        return documents.pdf(current.id(), shown.customerId(), shown.currency(), shown.from(), shown.to());
    }

    OpenAccount open(CustomerId debtor, String currency) {
        return accounts.of(current.id(), debtor, currency);
    }

    void book(OpenAccount seen, NewPayment payment) {
        payments.divide(current.id(), payment, seen.version());
    }

    void allocate(OpenAccount seen, List<WantedAllocation> wanted) {
        onAccount.allocate(current.id(), seen.debtor(), seen.currency(), wanted, seen.version());
    }

    void refund(OpenAccount seen, NewRefund refund) {
        onAccount.refund(current.id(), seen.debtor(), refund, seen.version());
    }

    UndoEffect effect(EntryId entry) {
        return undoing.effect(current.id(), entry);
    }

    void undo(EntryId entry, UndoEffect seen) {
        undoing.undo(current.id(), entry, seen.version());
    }

    Component invoice(String number, InvoiceId id) {
        return current.link(number, InvoicesView.class, Map.of("show", "all", "invoice", id.toString()));
    }

    Component account(CustomerId debtor, String name) {
        return current.link(
                name,
                CustomersView.class,
                Map.of(
                        CustomersView.CUSTOMER,
                        debtor.toString(),
                        CustomersView.PART,
                        CustomersView.Part.ACCOUNT.inAddress()));
    }
}
