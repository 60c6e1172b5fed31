package nl.florijn.ui.components;

import com.vaadin.flow.component.html.IFrame;

/**
 * The document as the customer will see it. It may hold what anybody typed, so it runs no scripts; the same origin lets
 * it load its fonts.
 */
public final class DocumentFrame extends IFrame {

    public DocumentFrame() {
        addClassName("paper");
        setSandbox(SandboxType.ALLOW_SAME_ORIGIN);
        getElement().setAttribute("title", getTranslation("review.document"));
    }

    public void show(String html) {
        setSrcdoc(html);
    }
}
