package nl.florijn.receivables.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.florijn.customers.Contact;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.customers.InvoiceContacts;
import nl.florijn.documents.InvoiceSnapshot.Address;
import nl.florijn.documents.InvoiceSnapshot.Debtor;
import nl.florijn.documents.PrintedLogos;
import nl.florijn.documents.RenderDesk;
import nl.florijn.documents.StatementSheet;
import nl.florijn.documents.StatementSheet.Age;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.invoicing.paper.Snapshots;
import nl.florijn.partners.Partners;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Statements on paper, in the layout and the language in which the debtor has its invoices. */
@Service
public class StatementDocuments {

    private final Statements statements;
    private final Customers customers;
    private final InvoiceContacts contacts;
    private final Partners partners;
    private final Layouts layouts;
    private final PrintedLogos logos;
    private final RenderDesk desk;
    private final BusinessClock clock;

    StatementDocuments(
            Statements statements,
            Customers customers,
            InvoiceContacts contacts,
            Partners partners,
            Layouts layouts,
            PrintedLogos logos,
            RenderDesk desk,
            BusinessClock clock) {
        this.statements = statements;
        this.customers = customers;
        this.contacts = contacts;
        this.partners = partners;
        this.layouts = layouts;
        this.logos = logos;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The account of a debtor between two days as PDF, as {@link Statements#of} has it.
     *
     * @throws NotFound when this partner has no such customer
     * @throws InvalidInput when the last day lies before the first, or there is no such currency
     * @throws Conflict when it has too many entries to be made at once
     */
    @Requires(Right.READ)
    public byte[] pdf(
            PartnerId partner,
            CustomerId debtor,
            @Nullable String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return desk.atOnce(sheet(partner, statements.of(partner, debtor, currency, from, to)));
    }

    private StatementSheet sheet(PartnerId partner, Statement statement) {
        var seller = partners.get(partner);
        var debtor = customers.get(partner, statement.customerId());
        var settings = customers.settings(partner, debtor.id()).values();
        var layout = layout(partner, settings.layout());
        var theme = layout == null ? ThemeName.HELDER : layout.details().theme();
        return new StatementSheet(
                clock.today(seller.zone()),
                statement.from(),
                statement.to(),
                Locale.forLanguageTag(Objects.requireNonNull(settings.locale())),
                theme.newest(),
                logos.ready(partner, layout == null ? null : layout.houseStyle()),
                Snapshots.seller(seller),
                debtor(debtor, contacts.of(partner, List.of(debtor.id())).get(debtor.id())),
                statement.currency(),
                statement.opening(),
                statement.entries().stream().map(StatementDocuments::entry).toList(),
                statement.closing(),
                ages(statement),
                statement.onAccount());
    }

    private @Nullable Layout layout(PartnerId partner, @Nullable String code) {
        var id = layouts.resolve(partner, code);
        return id == null ? null : layouts.get(partner, id);
    }

    private static Debtor debtor(Customer debtor, @Nullable Contact contact) {
        var details = debtor.details();
        var address = details.address();
        return new Debtor(
                debtor.name(),
                contact == null ? null : contact.name(),
                new Address(
                        Objects.requireNonNullElse(address.line1(), ""),
                        Objects.requireNonNullElse(address.postcode(), ""),
                        Objects.requireNonNullElse(address.city(), ""),
                        Objects.requireNonNullElse(address.country(), "")),
                details.vatNumber(),
                debtor.number());
    }

    private static StatementSheet.Entry entry(StatementEntry entry) {
        return new StatementSheet.Entry(entry.date(), entry.description(), entry.amount(), entry.balance());
    }

    private static List<Age> ages(Statement statement) {
        var aging = statement.aging();
        return List.of(
                new Age("notDue", aging.notDue()),
                new Age("upTo30", aging.upTo30()),
                new Age("upTo60", aging.upTo60()),
                new Age("upTo90", aging.upTo90()),
                new Age("over90", aging.over90()),
                new Age("openTotal", statement.open()));
    }
}
