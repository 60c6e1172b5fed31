package nl.florijn.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import nl.florijn.ui.components.Notices;

/** A link or a secret that is shown once, with a button that copies it. */
public final class ShownOnce extends Div {

    /** Without a safe connection the browser has no clipboard: then it is chosen, so that two keys copy it. */
    private static final String COPY = """
            const code = this.querySelector('code');
            if (navigator.clipboard) { return navigator.clipboard.writeText(code.textContent).then(() => true, () => false); }
            getSelection().selectAllChildren(code);
            return document.execCommand('copy');
            """;

    public ShownOnce(String text) {
        addClassName("shown-once");
        var copy = new Button(getTranslation("action.copy"), VaadinIcon.COPY_O.create(), press -> copy());
        copy.addThemeNames("small");
        add(new Code(text), copy);
    }

    private void copy() {
        getElement().executeJs(COPY).then(Boolean.class, copied -> {
            if (copied) {
                Notices.done(getTranslation("action.copied"));
            }
        });
    }
}
