package nl.florijn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import nl.florijn.partners.NewPartner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import org.springframework.stereotype.Component;

/** Makes what tests start from: each test has partners of its own, so that no test sees another's rows. */
@Component
public class Books {

    private final Partners partners;
    private final AtomicInteger count = new AtomicInteger();

    Books(Partners partners) {
        this.partners = partners;
    }

    /** A Dutch partner with nothing but what each new partner has, and its token. */
    public NewPartner freshPartner() {
        return freshPartner(details -> details);
    }

    /** As {@link #freshPartner()}, with other details. */
    public NewPartner freshPartner(UnaryOperator<PartnerDetails> change) {
        var named = PartnerDetails.named("Testhosting " + count.incrementAndGet());
        return partners.create(change.apply(named));
    }
}
