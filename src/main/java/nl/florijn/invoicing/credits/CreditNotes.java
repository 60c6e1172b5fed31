package nl.florijn.invoicing.credits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.billing.crediting.Charged;
import nl.florijn.billing.crediting.Credited;
import nl.florijn.billing.crediting.Crediting;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.invoicing.LineId;
import nl.florijn.invoicing.billed.BillingRelease;
import nl.florijn.invoicing.facts.JooqDueCustomers;
import nl.florijn.partners.Partners;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Credit notes that somebody makes for an approved invoice, whole, by line and quantity, or of an amount (R33). */
@Service
public class CreditNotes {

    private final JooqInvoices invoices;
    private final JooqCredits credits;
    private final JooqDueCustomers customers;
    private final CreditNoteWriting writing;
    private final BillingRelease release;
    private final Partners partners;
    private final Transactions transactions;
    private final AuditLog audit;

    CreditNotes(
            JooqInvoices invoices,
            JooqCredits credits,
            JooqDueCustomers customers,
            CreditNoteWriting writing,
            BillingRelease release,
            Partners partners,
            Transactions transactions,
            AuditLog audit) {
        this.invoices = invoices;
        this.credits = credits;
        this.customers = customers;
        this.writing = writing;
        this.release = release;
        this.partners = partners;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * What is left to credit of each line of an invoice; what drafts credit is not left.
     *
     * @throws Conflict when it cannot be credited
     */
    @Requires(Right.READ)
    public List<CreditableLine> left(PartnerId partner, InvoiceId id) {
        var invoice = creditable(partner, id);
        return left(invoice, credits.of(partner, id, invoice.unit()));
    }

    /**
     * What a credit note would come to; nothing is kept and nobody waits for it.
     *
     * @throws Conflict as {@link #credit(PartnerId, InvoiceId, NewCreditNote)}
     * @throws InvalidInput as that
     */
    @Requires(Right.BILLING)
    public CreditTotals preview(PartnerId partner, InvoiceId id, NewCreditNote wanted) {
        var invoice = creditable(partner, id);
        var crediting = credits.of(partner, id, invoice.unit());
        date(partner, invoice, wanted.date());
        return CreditTotals.of(CreditSelection.of(crediting, wanted).totals());
    }

    /**
     * All that is left to credit of an invoice, VAT included.
     *
     * @throws Conflict when it cannot be credited
     */
    @Requires(Right.READ)
    public CreditTotals leftInAll(PartnerId partner, InvoiceId id) {
        var invoice = creditable(partner, id);
        return CreditTotals.of(credits.of(partner, id, invoice.unit()).left());
    }

    private static List<CreditableLine> left(Invoice invoice, Crediting crediting) {
        var charged = crediting.lines().stream()
                .collect(Collectors.toMap(line -> new LineId(line.lineId()), Function.identity()));
        return invoice.lines().stream()
                .map(line -> creditable(line, Objects.requireNonNull(charged.get(line.id()))))
                .toList();
    }

    /**
     * Makes a draft credit note.
     *
     * @throws Conflict when it is no approved invoice, nothing is left to credit, or what is asked for comes to nothing or
     *     less
     * @throws InvalidInput when more is asked for than is left of a line, or of the invoice
     */
    @AsItStands
    @Requires(Right.BILLING)
    public Invoice credit(PartnerId partner, InvoiceId id, NewCreditNote wanted) {
        return credit(partner, id, (Integer) null, wanted);
    }

    /**
     * As {@link #credit(PartnerId, InvoiceId, NewCreditNote)}.
     *
     * @param version of the invoice that was looked at; null: as it stands
     * @throws StaleVersion when it is no longer of this version
     */
    @Requires(Right.BILLING)
    public Invoice credit(PartnerId partner, InvoiceId id, @Nullable Integer version, NewCreditNote wanted) {
        return credit(
                partner,
                id,
                wanted,
                (invoice, crediting) ->
                        StaleVersion.check(version, invoice.life().version(), "The invoice"));
    }

    /**
     * As {@link #credit(PartnerId, InvoiceId, NewCreditNote)}, for who was shown what is left.
     *
     * @param seen what {@link #left} told
     * @throws StaleVersion when something else is left by now
     */
    @Requires(Right.BILLING)
    public Invoice credit(PartnerId partner, InvoiceId id, List<CreditableLine> seen, NewCreditNote wanted) {
        return credit(partner, id, wanted, (invoice, crediting) -> {
            if (!left(invoice, crediting).equals(seen)) {
                throw new StaleVersion("What is left of the invoice");
            }
        });
    }

    private Invoice credit(
            PartnerId partner, InvoiceId id, NewCreditNote wanted, BiConsumer<Invoice, Crediting> asSeen) {
        return transactions.in(() -> {
            // In the order of a run, which may be giving back the same days.
            release.lock(partner, creditable(partner, id).lines());
            invoices.lock(partner, List.of(id));
            var invoice = creditable(partner, id);
            var crediting = credits.of(partner, id, invoice.unit());
            asSeen.accept(invoice, crediting);
            var date = date(partner, invoice, wanted.date());
            var part = CreditSelection.of(crediting, wanted);
            if (wanted.rebill()) {
                refuseWithoutCorrections(partner, invoice, part.lines());
            }
            var note = writing.write(partner, invoice, date, part, wanted.rebill());
            audit.record(partner, AuditAction.DRAFT_CREATED, note, Map.of("credits", id.toString()));
            return load(partner, note);
        });
    }

    /** Whether billed days are corrected is a setting of who holds their subscription (R2). */
    private void refuseWithoutCorrections(PartnerId partner, Invoice invoice, List<Credited> credited) {
        var lines =
                credited.stream().map(one -> new LineId(one.line().lineId())).toList();
        var holders = invoice.lines().stream()
                .filter(line -> line.subscriptionId() != null && lines.contains(line.id()))
                .map(InvoiceLine::customerId)
                .collect(Collectors.toSet());
        for (var holder : customers.customers(partner, holders)) {
            if (!holder.customer().corrections()) {
                throw new InvalidInput(
                        "rebill",
                        "CORRECTIONS_OFF",
                        "Runs do not correct what was billed for "
                                + holder.customer().name() + ", so nothing would be billed again.");
            }
        }
    }

    private static CreditableLine creditable(InvoiceLine line, Charged charged) {
        return new CreditableLine(
                line, charged.quantityLeft().toDecimal(), charged.left().toDecimal());
    }

    private LocalDate date(PartnerId partner, Invoice invoice, @Nullable LocalDate wanted) {
        var today = partners.today(partner);
        var date = wanted == null && today.isBefore(invoice.date())
                ? invoice.date()
                : Objects.requireNonNullElse(wanted, today);
        if (date.isBefore(invoice.date())) {
            throw new InvalidInput(
                    "date",
                    "BEFORE_INVOICE",
                    "A credit note is not dated before its invoice of " + invoice.date() + ".");
        }
        return date;
    }

    private Invoice creditable(PartnerId partner, InvoiceId id) {
        var invoice = load(partner, id);
        if (invoice.isDraft() || invoice.kind() != InvoiceKind.INVOICE) {
            throw new Conflict(
                    "NOT_CREDITABLE",
                    invoice.isDraft()
                            ? "A draft is not credited; change or discard it."
                            : "Only an invoice can be credited.");
        }
        if (invoice.life().status() == InvoiceStatus.VOID) {
            throw new Conflict(
                    "INVOICE_VOID",
                    "Invoice " + invoice.number() + " is void: nothing is owed that could be credited.");
        }
        return invoice;
    }

    private Invoice load(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }
}
