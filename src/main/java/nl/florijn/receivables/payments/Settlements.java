package nl.florijn.receivables.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.florijn.banking.KeyText;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.Money;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.ledger.AccountKey;
import nl.florijn.receivables.ledger.EarlyTerm;
import nl.florijn.receivables.ledger.Item;
import nl.florijn.receivables.ledger.ItemKind;
import nl.florijn.receivables.ledger.JooqAccounts;
import nl.florijn.receivables.ledger.Settlement;
import nl.florijn.receivables.ledger.Settling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody wants to have settled, and refuses what cannot be. */
@Component
class Settlements {

    private final JooqAccounts accounts;
    private final JooqSettledInvoices invoices;

    Settlements(JooqAccounts accounts, JooqSettledInvoices invoices) {
        this.accounts = accounts;
        this.invoices = invoices;
    }

    /**
     * What a payment is to settle: its allocations exactly, else what it names as far as it goes.
     *
     * @param account whose lock is held
     * @throws InvalidInput when that cannot be
     */
    List<Settlement> of(PartnerId partner, AccountKey account, Item payment, NewPayment wanted, Money amount) {
        if (wanted.allocations() != null) {
            return exactly(partner, account, _ -> payment.date(), wanted.allocations(), amount);
        }
        var named = invoice(partner, account, wanted);
        if (named.filter(invoice -> invoice.open().isPositive()).isEmpty()) {
            wanted.nothingToSettle();
        }
        return named.map(invoice -> upTo(
                        partner,
                        account,
                        payment.date(),
                        new WantedAllocation(invoice.invoiceId(), amount.toDecimal(), wanted.late(), wanted.writeOff()),
                        invoice))
                .orElse(List.of());
    }

    /** What it names; a reference that names nothing open of this debtor leaves the money on account. */
    private Optional<Item> invoice(PartnerId partner, AccountKey account, NewPayment wanted) {
        if (wanted.invoiceId() != null) {
            var check = new FieldCheck();
            var item = open(partner, account, wanted.invoiceId(), "", check);
            check.done();
            return Optional.ofNullable(item);
        }
        return Optional.ofNullable(wanted.reference())
                .flatMap(reference -> invoices.named(partner, KeyText.of(reference)))
                .flatMap(id -> accounts.item(partner, id))
                .filter(item -> item.debtor().equals(account.debtor())
                        && item.amount().currency().equals(account.currency()));
    }

    /**
     * Exactly these.
     *
     * @param account whose lock is held
     * @param paidOn the day on which so much of them, in their order, was paid: who pays early is judged by it (R24, R25)
     * @param most together
     * @throws InvalidInput when one of them is not open, is another's or in another currency, or they are too much
     */
    List<Settlement> exactly(
            PartnerId partner,
            AccountKey account,
            Function<Money, LocalDate> paidOn,
            List<WantedAllocation> wanted,
            Money most) {
        var check = new FieldCheck();
        var terms = invoices.earlyTerms(partner, ids(wanted));
        var found = new ArrayList<Settlement>();
        var sum = Money.zero(account.currency());
        var named = new HashSet<InvoiceId>();
        for (var i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var at = "allocations[" + i + "].";
            var faults = check.errors().size();
            check.present(at + "invoiceId", one.invoiceId())
                    .present(at + "amount", one.amount())
                    .amount(at + "amount", one.amount(), account.currency().getCurrencyCode());
            if (check.errors().size() > faults || one.invoiceId() == null || one.amount() == null) {
                continue;
            }
            check.require(one.amount().signum() > 0, at + "amount", "NOT_POSITIVE", "An amount above zero settles.")
                    .require(named.add(one.invoiceId()), at + "invoiceId", "NAMED_TWICE", "It is named twice.");
            var item = open(partner, account, one.invoiceId(), at, check);
            if (item != null && one.amount().signum() > 0) {
                var amount = Money.of(one.amount(), account.currency());
                check.require(
                        !amount.minus(item.open()).isPositive(),
                        at + "amount",
                        "ABOVE_OPEN",
                        "Of this invoice " + item.open() + " is open.",
                        item.open().toDecimal());
                sum = sum.plus(amount);
                found.add(settle(partner, terms, one, paidOn.apply(sum), item, amount, at, check));
            }
        }
        check.done();
        new FieldCheck()
                .require(
                        !sum.minus(most).isPositive(),
                        "allocations",
                        "ABOVE_AVAILABLE",
                        "Together they are " + sum + "; there is " + most + ".",
                        sum.toDecimal(),
                        most.toDecimal())
                .done();
        return found;
    }

    /** As much of it as there is to settle; nothing where nothing is open. */
    List<Settlement> upTo(
            PartnerId partner, AccountKey account, LocalDate date, WantedAllocation wanted, Item invoice) {
        if (!invoice.open().isPositive()) {
            return List.of();
        }
        var terms = invoices.earlyTerms(partner, ids(List.of(wanted)));
        var offered = Money.of(Objects.requireNonNull(wanted.amount()), account.currency());
        var check = new FieldCheck();
        var settled = settle(partner, terms, wanted, date, invoice, offered, "", check);
        check.done();
        return List.of(settled);
    }

    /** The invoice, where it can be settled from this account; else null, with what is wrong. */
    @Nullable
    Item open(PartnerId partner, AccountKey account, InvoiceId id, String at, FieldCheck check) {
        var item = accounts.item(partner, id).orElse(null);
        if (item == null) {
            var isThere = invoices.isThere(partner, id);
            check.fault(
                    at + "invoiceId",
                    isThere ? "NOT_SENT" : "UNKNOWN_INVOICE",
                    isThere
                            ? "This invoice was not sent yet; nothing is open on it."
                            : "There is no invoice " + id + ".");
            return null;
        }
        check.require(
                        item.debtor().equals(account.debtor()),
                        at + "invoiceId",
                        "OTHER_DEBTOR",
                        "Another debtor pays it.")
                .require(
                        item.amount().currency().equals(account.currency()),
                        at + "invoiceId",
                        "OTHER_CURRENCY",
                        "This invoice is in " + item.amount().currency() + ".",
                        item.amount().currency().getCurrencyCode())
                .require(
                        item.kind() == ItemKind.INVOICE,
                        at + "invoiceId",
                        "NOT_AN_INVOICE",
                        "A credit note is not paid.");
        return item.debtor().equals(account.debtor())
                        && item.amount().currency().equals(account.currency())
                ? item
                : null;
    }

    /** What was asked for and comes to nothing is said, not passed over. */
    private Settlement settle(
            PartnerId partner,
            Map<InvoiceId, List<EarlyTerm>> terms,
            WantedAllocation wanted,
            LocalDate date,
            Item invoice,
            Money offered,
            String at,
            FieldCheck check) {
        var early = terms.getOrDefault(wanted.invoiceId(), List.of());
        var late = Boolean.TRUE.equals(wanted.late());
        var writesOff = Boolean.TRUE.equals(wanted.writeOff());
        var most = writesOff
                ? invoices.difference(partner, invoice.amount().currency())
                : Money.zero(invoice.amount().currency());
        var settled = new Settling(early, date, late, most).settle(invoice, offered);
        var missing = !offered.minus(invoice.open()).isNegative()
                ? Money.zero(most.currency())
                : invoice.open().minus(offered);
        check.require(
                        !writesOff || missing.isZero() || !settled.deductions().isEmpty(),
                        at + "writeOff",
                        "DIFFERENCE_TOO_LARGE",
                        "It falls " + missing + " short; by the settings " + most + " is written off at once.",
                        missing.toDecimal(),
                        most.toDecimal())
                .require(
                        !late || !early.isEmpty(),
                        at + "late",
                        "NOTHING_TO_DEDUCT",
                        "Nothing of this invoice may be deducted by who pays early.");
        return settled;
    }

    private static List<InvoiceId> ids(List<WantedAllocation> wanted) {
        return wanted.stream()
                .map(WantedAllocation::invoiceId)
                .filter(Objects::nonNull)
                .toList();
    }
}
