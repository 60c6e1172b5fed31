package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.florijn.customers.Customer;
import nl.florijn.customers.vies.VatCheck;
import nl.florijn.customers.vies.VatCheckState;
import nl.florijn.ui.components.FactList;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.text.Formats;

/** What VIES said of the VAT number of a customer (R22), and a button to ask it now. */
final class VatNumberCheck extends Div {

    private final transient CustomerDesk desk;
    private final transient Customer customer;

    VatNumberCheck(CustomerDesk desk, Customer customer) {
        this.desk = desk;
        this.customer = customer;
        addClassName("stack");
        show(desk.vatCheck(customer.id()));
    }

    private void show(Optional<VatCheck> known) {
        removeAll();
        var line = new Div();
        line.addClassName("tags");
        known.ifPresentOrElse(
                check -> line.add(new Tag(getTranslation("vies." + check.state()), tone(check.state())), when(check)),
                () -> line.add(new Span(getTranslation("vies.never"))));
        if (desk.mayWork()) {
            line.add(new Button(getTranslation("vies.now"), press -> check()));
        }
        add(line);
        known.ifPresent(check -> add(facts(check)));
    }

    private void check() {
        var check = desk.checkVatNumber(customer.id());
        if (check.state() == VatCheckState.UNKNOWN) {
            Notices.stays(getTranslation("vies.noAnswer", reason(check)));
        }
        show(desk.vatCheck(customer.id()));
    }

    private Span when(VatCheck check) {
        var zone = desk.current().partner().zone();
        return new Span(getTranslation("vies.checked", Formats.moment(check.checkedAt(), zone)));
    }

    private FactList facts(VatCheck check) {
        return new FactList()
                .fact("vies.number", check.vatNumber())
                .fact("vies.name", check.name())
                .fact("vies.address", check.address())
                .fact("vies.consultationNumber", check.consultationNumber())
                .fact("vies.reason", check.reason() == null ? null : reason(check));
    }

    /** In words where it is one of ours, else as VIES calls it. */
    private String reason(VatCheck check) {
        return switch (String.valueOf(check.reason())) {
            case "NOT_CONNECTED" -> getTranslation("vies.reason.NOT_CONNECTED");
            case "UNREACHABLE" -> getTranslation("vies.reason.UNREACHABLE");
            case "FORM" -> getTranslation("vies.reason.FORM");
            case "MS_UNAVAILABLE" -> getTranslation("vies.reason.MS_UNAVAILABLE");
            case "MS_MAX_CONCURRENT_REQ", "GLOBAL_MAX_CONCURRENT_REQ" -> getTranslation("vies.reason.BUSY");
            default -> String.valueOf(check.reason());
        };
    }

    private static Tag.Tone tone(VatCheckState state) {
        return switch (state) {
            case VALID -> Tag.Tone.GOOD;
            case INVALID -> Tag.Tone.WARNING;
            case UNKNOWN -> Tag.Tone.NEUTRAL;
        };
    }
}
