package nl.florijn.invoicing.takingback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something can be done now.
 *
 * @param code why not; null when it can
 * @param reason the same as a sentence, with what can be done instead
 * @param facts that the sentence tells, for those in other languages
 */
public record ActionAnswer(
        InvoiceAction action,
        boolean allowed,
        @Nullable String code,
        @Nullable String reason,
        @JsonIgnore List<Object> facts) {

    static ActionAnswer allowed(InvoiceAction action) {
        return new ActionAnswer(action, true, null, null, List.of());
    }

    static ActionAnswer refused(InvoiceAction action, ActionRefusal refusal, ActionFacts facts) {
        return new ActionAnswer(action, false, refusal.name(), refusal.sentence(facts), refusal.facts(facts));
    }
}
