package nl.florijn.invoicing.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.banking.ReferredNumber;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.partners.settings.PaymentSetups;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/**
 * Gives invoices the reference that they are paid under, each of a partner another one (R40). Runs while the series are
 * locked: nobody else gives references then.
 */
@Component
class Referring {

    private final PaymentSetups setups;
    private final JooqPaymentReferences references;

    Referring(PaymentSetups setups, JooqPaymentReferences references) {
        this.setups = setups;
        this.references = references;
    }

    /** How the partner has its invoices referred to. */
    ReferenceScheme scheme(PartnerId partner) {
        return setups.get(partner).setup().reference();
    }

    /**
     * @param frozen with numbers that the partner's scheme has room for
     * @throws Conflict when a number differs from others in nothing that a reference shows
     */
    List<FrozenInvoice> refer(PartnerId partner, ReferenceScheme scheme, List<FrozenInvoice> frozen) {
        if (scheme == ReferenceScheme.NONE) {
            return frozen;
        }
        var round = new Round(partner, scheme);
        round.lookUp(frozen);
        return frozen.stream()
                .map(one ->
                        one.invoice().kind().asksForMoney() ? one.referredToBy(round.reference(one.numbered())) : one)
                .toList();
    }

    /** References given one after another. */
    private final class Round {

        private final PartnerId partner;
        private final ReferenceScheme scheme;
        private final Set<String> taken = new HashSet<>();

        Round(PartnerId partner, ReferenceScheme scheme) {
            this.partner = partner;
            this.scheme = scheme;
        }

        /** At once for all of them: the plainest reference of each is nearly always free. */
        void lookUp(List<FrozenInvoice> frozen) {
            var plainest = frozen.stream()
                    .flatMap(one -> scheme.references(one.numbered()).limit(1))
                    .toList();
            taken.addAll(references.usedAmong(partner, plainest));
        }

        String reference(ReferredNumber number) {
            var possible = scheme.references(number).toList();
            if (taken.add(possible.getFirst())) {
                return possible.getFirst();
            }
            taken.addAll(references.usedAmong(partner, possible));
            return possible.stream()
                    .filter(taken::add)
                    .findFirst()
                    .orElseThrow(() -> new Conflict(
                            "REFERENCE_IN_USE",
                            "Another invoice has the payment reference " + possible.getFirst() + " that "
                                    + number.text()
                                    + " would get. Choose another pattern of numbers, or another kind of reference.",
                            possible.getFirst(),
                            number.text()));
        }
    }
}
