package nl.florijn.ui.printing;

import com.vaadin.flow.component.html.IFrame;

/**
 * The document as the customer will see it. It may hold what anybody typed, so it runs no scripts; the same origin lets
 * it load its fonts.
 */
public final class DocumentFrame extends IFrame {

    /** Where the reader was in it, so that a document that changes does not jump. */
    private static final String STAY = """
            const top = this.contentWindow?.scrollY ?? 0;
            this.addEventListener('load', () => this.contentWindow.scrollTo(0, top), {once: true});
            """;

    public DocumentFrame() {
        addClassName("paper");
        setSandbox(SandboxType.ALLOW_SAME_ORIGIN);
        getElement().setAttribute("title", getTranslation("review.document"));
    }

    public void show(String html) {
        setSrcdoc(html);
    }

    /** Another version of the document that is shown. */
    public void renew(String html) {
        if (!html.equals(getSrcdoc().orElse(null))) {
            getElement().executeJs(STAY);
            setSrcdoc(html);
        }
    }
}
