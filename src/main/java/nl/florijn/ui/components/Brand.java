package nl.florijn.ui.components;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The first letter of a name on the accent colour, where there is no logo. */
public final class Brand {

    private Brand() {}

    public static Span mark(String name) {
        var mark = new Span(
                name.isBlank()
                        ? "·"
                        : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }
}
