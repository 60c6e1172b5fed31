package nl.florijn.invoicing.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.catalog.interest.InterestRates;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.InvoiceContacts;
import nl.florijn.documents.InvoiceSnapshot;
import nl.florijn.documents.InvoiceSnapshot.Conversion;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.InvoiceSnapshot.Seller;
import nl.florijn.documents.PrintedLogos;
import nl.florijn.documents.texts.DocumentTexts;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqCreditedInvoices;
import nl.florijn.partners.Partner;
import nl.florijn.partners.Partners;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what documents show: for approval once and for all (R31), for the preview of a draft as it is now. */
@Component
public class Snapshots {

    private final Partners partners;
    private final Settings settings;
    private final JooqCreditedInvoices credited;
    private final JooqDocumentFacts facts;
    private final InvoiceContacts contacts;
    private final DocumentTexts texts;
    private final PrintedLogos logos;
    private final JooqSnapshots frozen;
    private final InterestRates interestRates;

    Snapshots(
            Partners partners,
            Settings settings,
            JooqCreditedInvoices credited,
            JooqDocumentFacts facts,
            InvoiceContacts contacts,
            DocumentTexts texts,
            PrintedLogos logos,
            JooqSnapshots frozen,
            InterestRates interestRates) {
        this.partners = partners;
        this.settings = settings;
        this.credited = credited;
        this.facts = facts;
        this.contacts = contacts;
        this.texts = texts;
        this.logos = logos;
        this.frozen = frozen;
        this.interestRates = interestRates;
    }

    /** What numbered documents show. */
    public Map<InvoiceId, InvoiceSnapshot> of(PartnerId partner, List<FrozenInvoice> frozen) {
        var maker = maker(partner, frozen.stream().map(FrozenInvoice::invoice).toList());
        Map<InvoiceId, InvoiceSnapshot> snapshots = new LinkedHashMap<>();
        for (var approved : frozen) {
            snapshots.put(
                    approved.invoice().id(),
                    maker.snapshot(
                            approved.invoice(),
                            Mark.NONE,
                            approved.number(),
                            approved.date(),
                            approved.dueDate(),
                            reference(approved),
                            approved.vat()
                                    .onDocument(approved.invoice().amounts().currency())));
        }
        return snapshots;
    }

    /** What a print shows that is not the document: of a draft as it is now, of others as it was frozen (R34). */
    InvoiceSnapshot ofPrint(PartnerId partner, Invoice invoice, Mark mark) {
        return (invoice.isDraft() ? ofDraft(partner, invoice) : frozen.get(partner, invoice.id())).marked(mark);
    }

    /** What a draft would show if it were approved now. */
    public InvoiceSnapshot ofDraft(PartnerId partner, Invoice draft) {
        var snapshot = maker(partner, List.of(draft))
                .snapshot(draft, Mark.DRAFT, null, draft.date(), draft.dueDate(), null, conversion(draft));
        return logos.ready(partner, snapshot);
    }

    /** As {@link InvoiceSnapshot.Payment} has it: none of its own where it is paid under its number, empty where none is asked for. */
    private static @Nullable String reference(FrozenInvoice approved) {
        var reference = approved.paymentReference();
        if (reference == null) {
            return approved.invoice().kind().asksForMoney() ? "" : null;
        }
        return reference.equals(approved.number()) ? null : reference;
    }

    private static @Nullable Conversion conversion(Invoice draft) {
        var rate = draft.amounts().rate();
        var vatTotal = draft.amounts().vatTotalConverted();
        return !draft.isForeign() || rate == null || vatTotal == null
                ? null
                : new Conversion(draft.amounts().partnerCurrency(), rate, vatTotal);
    }

    /** The partner as its documents show it. */
    public static Seller seller(Partner partner) {
        return SnapshotMaker.seller(partner);
    }

    /** The invoices that credit notes among these refer to. */
    public static List<InvoiceId> credited(List<Invoice> invoices) {
        return invoices.stream()
                .map(Invoice::creditsInvoiceId)
                .filter(Objects::nonNull)
                .toList();
    }

    private LateInterest lateInterest(PartnerId partner, List<CustomerId> debtors) {
        var noted = facts.lateInterest(partner, debtors);
        return new LateInterest(
                noted,
                noted.isEmpty() ? Map.of() : interestRates.byName(partner),
                partners.get(partner).details().country());
    }

    private SnapshotMaker maker(PartnerId partner, List<Invoice> invoices) {
        var own = settings.own(partner);
        var debtors = invoices.stream().map(Invoice::customerId).distinct().toList();
        return new SnapshotMaker(
                partners.get(partner),
                own.vatExempt(),
                own.vat().amountsWithVat(),
                credited.numbers(partner, credited(invoices)),
                new VatClauses(facts.clauses(partner), facts.ossCountries(partner)),
                contacts.of(partner, debtors),
                texts.forDocuments(partner),
                lateInterest(partner, debtors),
                facts.recipients(partner, invoices.stream().map(Invoice::id).toList()));
    }
}
