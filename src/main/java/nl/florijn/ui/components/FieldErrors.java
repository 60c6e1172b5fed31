package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** Shows the faults of a refused form at the fields they are about; what was typed stays. */
public final class FieldErrors {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** @param name of the field as the service calls it */
    public <F extends Component & HasValidation> F at(String name, F field) {
        fields.put(name, field);
        return field;
    }

    /**
     * Before saving: takes away what was said of the attempt before.
     *
     * @return false when a field holds what is not understood; it says why, and has the cursor
     */
    public boolean clear() {
        fields.values().stream().filter(FieldErrors::isUnderstood).forEach(FieldErrors::unsay);
        focusFirst();
        return isUnderstood();
    }

    /** Whether all that was typed was understood. */
    public boolean isUnderstood() {
        return fields.values().stream().allMatch(FieldErrors::isUnderstood);
    }

    /** One that was taken off the screen has nothing to say any more. */
    private static boolean isUnderstood(HasValidation field) {
        var typed = field instanceof TypedField itself ? itself : TypedSearch.of((Component) field);
        return typed == null || typed.isUnderstood() || !((Component) field).isAttached();
    }

    /** Puts a sentence at a field, which is not true any more, and gone, as soon as the field holds something else. */
    public static void say(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        if (field instanceof HasValue<?, ?> holder) {
            var said = new Said();
            ComponentUtil.setData((Component) field, Said.class, said);
            said.watched = holder.addValueChangeListener(change -> said.end(field));
        }
    }

    /** One saying at a field; a later one takes its place. */
    private static final class Said {
        private @Nullable Registration watched;

        void end(HasValidation field) {
            Objects.requireNonNull(watched).remove();
            if (ComponentUtil.getData((Component) field, Said.class) == this && isUnderstood(field)) {
                unsay(field);
            }
        }
    }

    private static void unsay(HasValidation field) {
        field.setInvalid(false);
        field.setErrorMessage(null);
    }

    /** Puts each sentence at its field and the cursor in the first; what fits nowhere is shown as a notice. */
    public void show(InvalidInput refused) {
        clear();
        List<String> elsewhere = new ArrayList<>();
        refused.errors().forEach(fault -> {
            var field = fields.get(fault.field());
            if (field == null) {
                elsewhere.add(Refusals.sentence(fault));
            } else {
                say(field, Refusals.sentence(fault));
            }
        });
        focusFirst();
        elsewhere.forEach(Notices::stays);
    }

    /** Puts a sentence at each field that holds what is refused; the cursor stays where it is, and what is empty is left alone. */
    void showTyped(InvalidInput refused) {
        refused.errors().forEach(fault -> {
            var field = fields.get(fault.field());
            if (field instanceof HasValue<?, ?> holder && isUnderstood(field) && !holder.isEmpty()) {
                say(field, Refusals.sentence(fault));
            }
        });
    }

    private void focusFirst() {
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }
}
