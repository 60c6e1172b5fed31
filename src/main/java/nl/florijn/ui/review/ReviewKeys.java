package nl.florijn.ui.review;

import com.vaadin.flow.component.html.Div;
import nl.florijn.ui.components.Keys;

/** One letter does one thing, as long as nothing is being typed and no modifier is held. */
final class ReviewKeys {

    private static final String KEY = "event.key";

    /**
     * Letters count only while the review itself has the focus, so that no assistive tool's key is taken elsewhere, and
     * not in a form.
     */
    private static final String NOT_TYPING =
            "!event.ctrlKey && !event.metaKey && !event.altKey && 'jkaesdn'.includes(event.key.toLowerCase())"
                    + " && !event.composedPath().some(e => e.matches"
                    + " && e.matches('input, textarea, select, vaadin-text-field, .draft-editor'))";

    private ReviewKeys() {}

    /** Listens on the view and gives the hints to show. */
    static Div listen(ReviewView view, Runnable edit) {
        view.getElement().setAttribute("tabindex", "-1");
        view.getElement()
                .addEventListener(
                        "keydown", press -> act(press.getEventData().get(KEY).asString(), view, edit))
                .addEventData(KEY)
                .setFilter(NOT_TYPING);
        var hints = new Keys()
                .with(view.getTranslation("review.keys.move"), "J", "K")
                .with(view.getTranslation("review.keys.approve"), "A")
                .with(view.getTranslation("review.keys.edit"), "E")
                .with(view.getTranslation("review.keys.skip"), "S")
                .with(view.getTranslation("review.keys.discard"), "D")
                .with(view.getTranslation("review.keys.new"), "N");
        hints.addClassName("list-foot");
        return hints;
    }

    private static void act(String key, ReviewView view, Runnable edit) {
        switch (key) {
            case "j", "J" -> view.step(1);
            case "k", "K" -> view.step(-1);
            case "a", "A" -> view.approve();
            case "e", "E" -> edit.run();
            case "s", "S" -> view.skip();
            case "d", "D" -> view.discard();
            case "n", "N" -> view.enter(null);
            default -> {}
        }
    }
}
