package nl.florijn.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.customers.InvoiceContacts;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells debtors that an invoice is void (R32). */
@Component
public class VoidedMails {

    private final Mails mails;
    private final Customers customers;
    private final InvoiceContacts contacts;
    private final Partners partners;

    VoidedMails(Mails mails, Customers customers, InvoiceContacts contacts, Partners partners) {
        this.mails = mails;
        this.customers = customers;
        this.contacts = contacts;
        this.partners = partners;
    }

    /**
     * Part of the transaction that makes it void.
     *
     * @return the address that it goes to; null: the debtor has none
     */
    public @Nullable String queue(PartnerId partner, CustomerId debtor, String number, LocalDate date) {
        var recipient = recipient(customers.get(partner, debtor), partner);
        if (recipient.address() == null) {
            return null;
        }
        var details = partners.get(partner).details();
        var language = recipient.locale() == null ? details.locale() : recipient.locale();
        var text = new MailWords(Locale.forLanguageTag(language))
                .voided(details.name(), recipient.addressee(), number, date);
        mails.queue(
                partner,
                List.of(new NewMail(
                        mails.nextId(), MailTopic.VOIDED, debtor, recipient.addressee(), recipient.address(), text)));
        return recipient.address();
    }

    /** Where such a mail would go; null: the debtor has no address. */
    public @Nullable String address(PartnerId partner, CustomerId debtor) {
        return recipient(customers.get(partner, debtor), partner).address();
    }

    private Recipient recipient(Customer customer, PartnerId partner) {
        var own = new Recipient(
                customer.id(),
                customer.number(),
                customer.name(),
                customer.name(),
                customer.details().email(),
                customer.details().settings().locale(),
                false);
        return own.by(contacts.of(partner, List.of(customer.id())).get(customer.id()));
    }
}
