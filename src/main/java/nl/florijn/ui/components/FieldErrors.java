package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.text.Refusals;

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
        fields.values().stream().filter(FieldErrors::isUnderstood).forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage(null);
        });
        focusFirst();
        return isUnderstood();
    }

    /** Whether all that was typed was understood. */
    public boolean isUnderstood() {
        return fields.values().stream().allMatch(FieldErrors::isUnderstood);
    }

    /** One that was taken off the screen has nothing to say any more. */
    private static boolean isUnderstood(HasValidation field) {
        return !(field instanceof TypedField typed) || typed.isUnderstood() || !((Component) field).isAttached();
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
                field.setErrorMessage(Refusals.sentence(fault));
                field.setInvalid(true);
            }
        });
        focusFirst();
        elsewhere.forEach(Notices::stays);
    }

    private void focusFirst() {
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }
}
