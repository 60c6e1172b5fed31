package nl.florijn.customers.vies;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.florijn.banking.VatNumber;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.partners.Partners;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Checks VAT numbers of customers by VIES, and keeps what it said (R22). What is unknown changes nothing: the last check
 * that came to something counts, of the number that the customer has now.
 */
@Service
public class VatChecks {

    private static final int LONGEST_NAME = 200;

    private final Vies vies;
    private final JooqVatChecks repository;
    private final Customers customers;
    private final Partners partners;
    private final IdSequence ids;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    VatChecks(
            Vies vies,
            JooqVatChecks repository,
            Customers customers,
            Partners partners,
            IdSequence ids,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.vies = vies;
        this.repository = repository;
        this.customers = customers;
        this.partners = partners;
        this.ids = ids;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Asks VIES now, outside of any transaction, and keeps what it says.
     *
     * @throws InvalidInput when the customer has no VAT number
     * @throws NotFound when this partner has no such customer
     */
    @Requires(Right.WRITE)
    public VatCheck check(PartnerId partner, CustomerId customer) {
        var number = number(partner, customer);
        if (number == null) {
            throw new InvalidInput("vatNumber", "VAT_NUMBER_REQUIRED", "This customer has no VAT number to check.");
        }
        return check(partner, new NumberOfCustomer(customer, number)).check();
    }

    /** What counts of the number that a customer has now, else the last try; empty when it was never checked. */
    @Requires(Right.READ)
    public Optional<VatCheck> newest(PartnerId partner, CustomerId customer) {
        var number = number(partner, customer);
        return number == null ? Optional.empty() : repository.newest(partner, customer, number);
    }

    /** All checks of a customer, also of numbers that it had; the newest first. */
    @Requires(Right.READ)
    public Page<VatCheck> list(PartnerId partner, CustomerId customer, PageRequest page) {
        customers.get(partner, customer);
        return page.page(repository.list(partner, customer, page), VatCheck::made);
    }

    /** What counts of the numbers that these have now; those that were never checked are left out. */
    @Requires(Right.FLORIJN)
    public Map<CustomerId, VatVerdict> verdicts(PartnerId partner, Collection<CustomerId> debtors) {
        return repository.verdicts(partner, debtors);
    }

    /** A check, and the answer it was made of. */
    record Checked(VatCheck check, ViesAnswer answer) {}

    /** A number that VIES is asked about. */
    record NumberOfCustomer(CustomerId customer, String number) {}

    @Requires(Right.FLORIJN)
    Checked check(PartnerId partner, NumberOfCustomer asked) {
        var own = partners.get(partner).details().vatNumber();
        var requester = own != null && VatNumber.isValid(own) ? own : null;
        var answer = VatNumber.isValid(asked.number()) ? vies.ask(asked.number(), requester) : ViesAnswer.badForm();
        return new Checked(transactions.in(() -> keep(partner, asked, requester, answer)), answer);
    }

    private VatCheck keep(PartnerId partner, NumberOfCustomer asked, @Nullable String requester, ViesAnswer answer) {
        var name = Actor.current().name();
        var check = new VatCheck(
                ids.next(),
                asked.number(),
                answer.state(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                answer.consultationNumber(),
                answer.name(),
                answer.address(),
                answer.reason());
        var before =
                repository.newest(partner, asked.customer(), asked.number()).map(VatCheck::state);
        repository.add(partner, asked.customer(), check, requester);
        if (check.state() != VatCheckState.UNKNOWN && !before.equals(Optional.of(check.state()))) {
            events.publishEvent(new VatChecked(partner, asked.customer()));
        }
        return check;
    }

    private @Nullable String number(PartnerId partner, CustomerId customer) {
        return customers.get(partner, customer).details().vatNumber();
    }
}
