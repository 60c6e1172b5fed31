package nl.florijn.ui.products;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import nl.florijn.messaging.AnnouncementField;

/** What can be filled in in a text; a press puts it where the cursor was last. */
final class FieldChips extends Div {

    private static final String INSERT = """
            const text = this.inputElement;
            text.setRangeText($0, text.selectionStart, text.selectionEnd, 'end');
            text.dispatchEvent(new Event('input', { bubbles: true }));
            text.focus();
            """;

    private Component last;

    FieldChips(Map<AnnouncementField, String> names, TextField subject, TextArea body) {
        last = body;
        subject.addFocusListener(focus -> last = subject);
        body.addFocusListener(focus -> last = body);
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("announcement.fields"));
        add(new Span(getTranslation("announcement.fields")));
        names.forEach((field, name) -> {
            var chip = new Button(name, press -> insert(field.isOfSubscription() ? body : last, '[' + name + ']'));
            chip.addClassName("chip");
            add(chip);
        });
    }

    private static void insert(Component into, String written) {
        into.getElement().executeJs(INSERT, written);
    }
}
