package nl.florijn.ui.components;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.util.Optional;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.database.Outage;
import nl.florijn.platform.web.Disconnects;
import nl.florijn.ui.text.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short messages at the edge of the screen. What went well leaves by itself; what went wrong stays until it is read. */
public final class Notices {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    private static final int SHOWN_FOR = 4000; // ms

    private Notices() {}

    public static void done(String sentence) {
        var notice = new Notification(sentence, SHOWN_FOR, Position.BOTTOM_END);
        notice.addClassName("v-success");
        notice.open();
    }

    /** Says why, with the way to what is in the way. */
    public static void refused(Refusal refusal) {
        stays(Refusals.sentence(refusal), WayOn.from(refusal));
    }

    /** For whatever an action threw: the reason of a refusal, otherwise that it was not our user's fault. */
    public static void failed(ErrorEvent event) {
        if (event.getThrowable() instanceof Refusal refusal) {
            refused(refusal);
        } else if (event.getThrowable() instanceof IOException || Disconnects.isOne(event.getThrowable())) {
            log.debug("A browser left before its answer was complete.", event.getThrowable());
        } else if (Outage.in(event.getThrowable()).isPresent()) {
            var reason = event.getThrowable().getMessage();
            log.warn("An action in the panel met an outage: {}", reason);
            outage();
        } else {
            log.error("An action in the panel failed.", event.getThrowable());
            var ui = UI.getCurrent();
            if (ui != null) {
                stays(ui.getTranslation("error.title") + " " + ui.getTranslation("error.message"));
            }
        }
    }

    private static void outage() {
        var ui = UI.getCurrent();
        if (ui != null) {
            stays(ui.getTranslation("error.outage.what") + " " + ui.getTranslation("error.outage.typed"));
        }
    }

    /** Closes what went wrong before: something else is being tried. */
    public static void takeBack() {
        UI.getCurrent()
                .getChildren()
                .filter(Notification.class::isInstance)
                .map(Notification.class::cast)
                .filter(notice -> notice.hasClassName("v-error"))
                .toList()
                .forEach(Notification::close);
    }

    /** Stays until it is closed. */
    public static void stays(String sentence) {
        stays(sentence, Optional.empty());
    }

    private static void stays(String sentence, Optional<RouterLink> wayOn) {
        var notice = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.setAriaLabel(UI.getCurrent().getTranslation("action.close"));
        close.addClassName("plain");
        var said = new Span(new Span(sentence));
        wayOn.ifPresent(link -> {
            said.add(new Text(" "), link);
            link.getElement().addEventListener("click", press -> notice.close());
        });
        var content = new Div(said, close);
        content.addClassName("notice");
        notice.add(content);
        notice.addClassName("v-error");
        notice.setPosition(Position.BOTTOM_END);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.open();
    }
}
