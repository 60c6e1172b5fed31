package nl.florijn.invoicing.takingback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import org.jspecify.annotations.Nullable;

/** Which actions an invoice allows: the one place that decides, for screens, calls and the deeds themselves. */
final class Actions {

    private Actions() {}

    static List<ActionAnswer> of(ActionFacts facts) {
        return Arrays.stream(InvoiceAction.values())
                .map(action -> refusal(action, facts)
                        .map(refusal -> ActionAnswer.refused(action, refusal, facts))
                        .orElseGet(() -> ActionAnswer.allowed(action)))
                .toList();
    }

    /** Why it cannot be done now; empty when it can. */
    static Optional<ActionRefusal> refusal(InvoiceAction action, ActionFacts facts) {
        return Optional.ofNullable(
                switch (action) {
                    case EDIT, APPROVE -> facts.status() == InvoiceStatus.DRAFT ? null : ActionRefusal.NOT_A_DRAFT;
                    case SEND -> sending(facts);
                    case DELETE -> facts.status() == InvoiceStatus.DRAFT ? null : deleting(facts);
                    case VOID -> voiding(facts);
                    case CREDIT -> crediting(facts);
                    case PAY, WRITE_OFF -> settling(facts);
                });
    }

    private static @Nullable ActionRefusal sending(ActionFacts facts) {
        return switch (facts.status()) {
            case DRAFT -> ActionRefusal.NOT_APPROVED;
            case VOID -> ActionRefusal.INVOICE_VOID;
            case APPROVED, SENT -> null;
        };
    }

    private static @Nullable ActionRefusal deleting(ActionFacts facts) {
        if (facts.status() == InvoiceStatus.VOID) {
            return ActionRefusal.INVOICE_VOID;
        }
        if (facts.isInBooks()) {
            return ActionRefusal.ALREADY_EXPORTED;
        }
        // What a credit note settles nobody paid: that it was sent is the reason.
        if (facts.settled() && !facts.credited() && facts.kind() != InvoiceKind.CREDIT_NOTE) {
            return ActionRefusal.ALREADY_PAID;
        }
        if (facts.status() == InvoiceStatus.SENT) {
            return ActionRefusal.ALREADY_SENT;
        }
        if (facts.underWay()) {
            return ActionRefusal.DELIVERY_UNDER_WAY;
        }
        if (facts.credited()) {
            return ActionRefusal.CREDITED;
        }
        return facts.lastOfSeries() ? null : ActionRefusal.NOT_LAST_NUMBER;
    }

    private static @Nullable ActionRefusal voiding(ActionFacts facts) {
        return switch (facts.status()) {
            case DRAFT -> ActionRefusal.NOT_APPROVED;
            case APPROVED -> ActionRefusal.NOT_SENT;
            case VOID -> ActionRefusal.INVOICE_VOID;
            case SENT -> voidingSent(facts);
        };
    }

    private static @Nullable ActionRefusal voidingSent(ActionFacts facts) {
        if (facts.kind() == InvoiceKind.CREDIT_NOTE) {
            return ActionRefusal.NOTE_STAYS;
        }
        if (!facts.consumer() || facts.byPeppol()) {
            return ActionRefusal.NOT_A_CONSUMER;
        }
        if (facts.isInBooks()) {
            return ActionRefusal.ALREADY_EXPORTED;
        }
        if (facts.credited()) {
            return ActionRefusal.CREDITED;
        }
        if (facts.settled()) {
            return ActionRefusal.ALREADY_PAID;
        }
        return facts.underWay() ? ActionRefusal.DELIVERY_UNDER_WAY : null;
    }

    private static @Nullable ActionRefusal crediting(ActionFacts facts) {
        if (facts.kind() == InvoiceKind.CREDIT_NOTE) {
            return ActionRefusal.NOT_A_CREDIT;
        }
        return switch (facts.status()) {
            case DRAFT -> ActionRefusal.NOT_APPROVED;
            case VOID -> ActionRefusal.INVOICE_VOID;
            case APPROVED, SENT -> facts.leftToCredit() ? null : ActionRefusal.NOTHING_LEFT_TO_CREDIT;
        };
    }

    private static @Nullable ActionRefusal settling(ActionFacts facts) {
        return switch (facts.status()) {
            case DRAFT -> ActionRefusal.NOT_APPROVED;
            case APPROVED -> ActionRefusal.NOT_SENT;
            case VOID -> ActionRefusal.INVOICE_VOID;
            case SENT -> facts.open() ? null : ActionRefusal.NOTHING_OPEN;
        };
    }
}
