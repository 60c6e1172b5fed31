package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;

/** The press that deletes something that nothing uses, after asking; what keeps it is said. */
public final class Removal {

    private Removal() {}

    /**
     * @param name of what goes
     * @param delete does it
     * @param gone when it is no more
     * @param changed when somebody else changed it meanwhile
     */
    public static Component of(String name, Runnable delete, Runnable gone, Runnable changed) {
        var text = text("removal");
        return new Button(
                text,
                VaadinIcon.TRASH.create(),
                press -> Confirm.askToDestroy(
                        text("removal.title", name),
                        text("removal.text"),
                        text,
                        text("action.cancel"),
                        () -> remove(name, delete, gone, changed)));
    }

    private static void remove(String name, Runnable delete, Runnable gone, Runnable changed) {
        try {
            delete.run();
            Notices.done(text("removal.done", name));
            gone.run();
        } catch (Conflict used) {
            Notices.refused(used);
        } catch (StaleVersion stale) {
            Notices.refused(stale);
            changed.run();
        } catch (NotFound already) {
            Notices.refused(already);
            gone.run();
        }
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
