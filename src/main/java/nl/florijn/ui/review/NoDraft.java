package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.ui.components.EmptyState;

/** Stands where a draft would, and says why there is none: it was approved, or is not there (any more). */
final class NoDraft extends Div {

    /** @param became what the draft became; empty when this partner has no such thing */
    NoDraft(ReviewDesk desk, Optional<Invoice> became, Runnable onBack) {
        addClassName("no-draft");
        var back = new Button(getTranslation("review.back"), press -> onBack.run());
        back.addClassName("only-narrow");
        add(back, became.map(invoice -> approved(desk, invoice)).orElseGet(this::gone));
    }

    private EmptyState approved(ReviewDesk desk, Invoice invoice) {
        var number = Objects.requireNonNullElse(invoice.number(), "");
        return new EmptyState(
                getTranslation("review.approvedBefore.title"),
                getTranslation(
                        "review.approvedBefore.next", number, invoice.debtor().name()),
                desk.link(getTranslation("review.approvedBefore.open", number), invoice.id()));
    }

    private EmptyState gone() {
        return new EmptyState(getTranslation("review.gone.title"), getTranslation("review.gone.next"));
    }
}
