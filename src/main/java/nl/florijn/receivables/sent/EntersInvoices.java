package nl.florijn.receivables.sent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.states.InvoiceFacts;
import nl.florijn.invoicing.states.InvoiceSent;
import nl.florijn.invoicing.states.InvoiceVoided;
import nl.florijn.partners.Partners;
import nl.florijn.platform.database.ChangedWhileWaiting;
import nl.florijn.receivables.ledger.Account;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.ItemKind;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Ledger;
import nl.florijn.receivables.ledger.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters what was sent on the accounts of debtors; credit notes settle their invoices first (R33, R39). */
@Component
class EntersInvoices {

    private static final Comparator<InvoiceFacts> INVOICES_FIRST = Comparator.comparing(
                    (InvoiceFacts sent) -> sent.kind() == InvoiceKind.CREDIT_NOTE)
            .thenComparing(InvoiceFacts::date)
            .thenComparing(sent -> sent.id().value());

    private final JooqAccounts accounts;
    private final JooqCrediting crediting;
    private final Ledger ledger;
    private final Partners partners;

    EntersInvoices(JooqAccounts accounts, JooqCrediting crediting, Ledger ledger, Partners partners) {
        this.accounts = accounts;
        this.crediting = crediting;
        this.ledger = ledger;
        this.partners = partners;
    }

    @EventListener
    void enter(InvoiceSent sent) {
        var partner = sent.partner();
        var byAccount = sent.invoices().stream()
                .collect(Collectors.groupingBy(EntersInvoices::account, TreeMap::new, Collectors.toList()));
        byAccount.keySet().forEach(account -> accounts.lock(partner, account));
        var notes = crediting.notesOf(
                partner, sent.invoices().stream().map(InvoiceFacts::id).toList());
        var early = keptEarly(sent);
        var read = accounts.read(partner, byAccount.keySet(), concerned(sent, notes));
        for (var account : read) {
            var invoices = Objects.requireNonNull(byAccount.get(account.key()));
            invoices.stream()
                    .sorted(INVOICES_FIRST)
                    .forEach(invoice -> enter(account, invoice, sent.on(), notes, early));
        }
        ledger.write(partner, read);
    }

    private KeptEarly keptEarly(InvoiceSent sent) {
        var credited = sent.invoices().stream()
                .map(InvoiceFacts::creditsInvoiceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return credited.isEmpty()
                ? new KeptEarly(Map.of(), Map.of())
                : new KeptEarly(
                        crediting.credited(sent.partner(), credited), accounts.keptEarly(sent.partner(), credited));
    }

    private static AccountKey account(InvoiceFacts invoice) {
        return new AccountKey(invoice.debtor(), invoice.total().currency());
    }

    private static List<Long> concerned(InvoiceSent sent, Map<InvoiceId, List<InvoiceId>> notes) {
        var ids = new ArrayList<Long>();
        sent.invoices().stream()
                .map(InvoiceFacts::creditsInvoiceId)
                .filter(Objects::nonNull)
                .forEach(id -> ids.add(id.value()));
        notes.values().forEach(list -> list.forEach(id -> ids.add(id.value())));
        return ids;
    }

    private static void enter(
            Account account,
            InvoiceFacts invoice,
            LocalDate sentOn,
            Map<InvoiceId, List<InvoiceId>> notes,
            KeptEarly early) {
        account.enter(item(invoice));
        var date = latest(invoice.date(), sentOn);
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            var credited = invoice.creditsInvoiceId();
            var item = credited == null ? null : account.item(credited.value());
            if (item != null) {
                early.lessen(account, item, invoice.total(), date);
            }
            settle(account, invoice.id(), invoice.creditsInvoiceId(), date);
        } else {
            notes.getOrDefault(invoice.id(), List.of()).forEach(note -> settle(account, note, invoice.id(), date));
        }
    }

    /** A document stands under its own date; what it settles it settles from when it was sent. */
    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void settle(Account account, InvoiceId noteId, @Nullable InvoiceId invoiceId, LocalDate date) {
        var note = account.item(noteId.value());
        var invoice = invoiceId == null ? null : account.item(invoiceId.value());
        if (note == null || invoice == null) {
            return;
        }
        var amount = note.onAccount().least(invoice.open());
        if (amount.isPositive()) {
            account.allocate(note, Settlement.of(Objects.requireNonNull(invoice.invoiceId()), amount), date);
        }
    }

    private static Item item(InvoiceFacts invoice) {
        var note = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        return Item.of(
                invoice.id(),
                invoice.debtor(),
                invoice.date(),
                invoice.dueDate(),
                note ? invoice.total().negated() : invoice.total(),
                note ? ItemKind.CREDIT_NOTE : ItemKind.INVOICE);
    }

    /** On the day it is made void: statements that went out before stay as they were. */
    @EventListener
    void takeOff(InvoiceVoided voided) {
        var invoice = voided.invoice();
        accounts.lock(voided.partner(), account(invoice));
        var account = accounts.read(
                voided.partner(), account(invoice), List.of(invoice.id().value()));
        requireUntouched(account, invoice.id());
        account.undo(accounts.entryOf(voided.partner(), invoice.id()), partners.today(voided.partner()), null);
        ledger.write(voided.partner(), List.of(account));
    }

    /** Between the look at it and the lock of its account somebody may have paid. */
    private static void requireUntouched(Account account, InvoiceId id) {
        var item = Objects.requireNonNull(account.item(id.value()));
        if (!item.balance().equals(item.amount())) {
            throw new ChangedWhileWaiting("What is open of the invoice");
        }
    }
}
