package nl.florijn.ui.mails;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.messaging.Mail;
import nl.florijn.messaging.MailFilter;
import nl.florijn.messaging.Mails;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Mails of the partner, what became of each, and another try for those that did not leave. */
@Route(CurrentPartner.ROUTE + MailsView.PATH)
@RolesAllowed("VIEWER")
public class MailsView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "mails";
    private static final String WHICH = "show";
    private static final String CUSTOMER = "customer";

    private final transient Mails mails;
    private final transient Customers customers;
    private final transient CurrentPartner current;
    private final Listing<Mail> list = new Listing<>("mails.title");
    private final KeysetRows<Mail> rows;
    private final ChipBar<WhichMails> chips = new ChipBar<>("mails.which", this::go);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    MailsView(Mails mails, Customers customers, CurrentPartner current) {
        super("mails.title");
        this.mails = mails;
        this.customers = customers;
        this.current = current;
        list.whenEmpty("mails.empty");
        list.words("mail.addressee", Mail::addressee).setFlexGrow(2);
        list.words("mail.subject", Mail::subject).setFlexGrow(3);
        var zone = current.partner().zone();
        list.narrow("mail.createdAt", mail -> Formats.moment(mail.createdAt(), zone));
        list.state("mail.state", mail -> MailDetail.tag(mail.state()));
        list.folded(
                Mail::addressee,
                mail -> Words.of("mail.state", mail.state()),
                mail -> mail.subject() + " · " + Formats.moment(mail.createdAt(), zone));
        rows = new KeysetRows<>(list, page -> mails.list(current.id(), MailFilter.ALL, page));
        for (var which : WhichMails.values()) {
            chips.chip(which, getTranslation("mails.which." + which));
        }
        var tools = new Div(chips);
        tools.addClassName("tools");
        split = new ListAndDetail(list, list::deselectAll);
        split.whenChosen(list, this::open);
        addBody(tools, split);
        if (current.mayWork()) {
            addActions(new Button(getTranslation("mails.test"), press -> writeTest()));
        }
    }

    /** Leads to the mails of one customer. */
    public static RouterLink linkFor(Customer customer, CurrentPartner current) {
        var link = current.link(
                UI.getCurrent().getTranslation("mails.title"),
                MailsView.class,
                Map.of(CUSTOMER, customer.id().toString()));
        link.addClassName("button-link");
        return link;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        setFacts(Stream.of(customerName(), mails.leave() ? "" : getTranslation("mails.kept"))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · ")));
        refresh();
    }

    /** Whose mails are listed; blank for those of all. */
    private String customerName() {
        var customer = address.get(CUSTOMER);
        return customer.isEmpty()
                ? ""
                : customers.get(current.id(), CustomerId.of(customer)).name();
    }

    private void go(WhichMails which) {
        Confirm.beforeLeaving(split, () -> show(which), () -> {});
    }

    private void show(WhichMails which) {
        address = address.with(WHICH, which == WhichMails.ALL ? "" : which.inAddress())
                .go();
        refresh();
    }

    private void refresh() {
        var which = address.choice(WHICH, WhichMails.ALL);
        var customer = address.get(CUSTOMER);
        var filter = new MailFilter(which.state(), customer.isEmpty() ? null : CustomerId.of(customer));
        chips.press(which);
        split.showListOnly();
        rows.show(page -> mails.list(current.id(), filter, page));
    }

    private void open(Mail mail) {
        var detail = new MailDetail(mail, current.partner().zone());
        if (mail.state().maySendAgain() && current.mayWork() && mails.leave()) {
            detail.add(new AddressForm(mail.address(), "mail.again", to -> {
                mails.sendAgain(current.id(), mail.id(), to);
                done("mail.again.done", to);
            }));
        }
        split.open(mail.subject(), detail);
    }

    private void writeTest() {
        list.deselectAll();
        split.open(getTranslation("mails.test"), new AddressForm(current.user().email(), "mails.test.send", to -> {
            mails.sendTest(current.id(), to);
            done("mails.test.done", to);
        }));
    }

    private void done(String sentenceKey, String to) {
        Notices.done(getTranslation(sentenceKey, to));
        refresh();
    }
}
