package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** Has the browser itself ask before a page is closed or loaded anew while something typed there is not saved. */
public final class LeavingPage {

    private static final String UNSAVED = "data-unsaved";

    /** One listener for the whole page: what is closed meanwhile is not found any more. */
    private static final String ASK = """
            window.asksBeforeLeaving ??= !window.addEventListener('beforeunload', leaving =>
                document.querySelector('[' + $0 + ']') && leaving.preventDefault());
            this.addEventListener('input', () => this.setAttribute($0, ''));
            """;

    private LeavingPage() {}

    /** From the first letter on: what is being typed is known to the browser alone until its field is left. */
    public static void watch(Component part) {
        part.addAttachListener(attached -> part.getElement().executeJs(ASK, UNSAVED));
    }

    /** Asks the browser, which alone knows of what stands in a field that was not left yet. */
    public static void ask(Component part, SerializableConsumer<Boolean> isUnsaved) {
        part.getElement().executeJs("return this.hasAttribute($0)", UNSAVED).then(Boolean.class, isUnsaved);
    }

    /** What is so now that all of it is known here: a choice may have been taken back. */
    public static void tell(Component part, boolean isUnsaved) {
        part.getElement().executeJs("this.toggleAttribute($0, $1)", UNSAVED, isUnsaved);
    }
}
