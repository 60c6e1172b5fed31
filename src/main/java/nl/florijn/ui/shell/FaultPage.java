package nl.florijn.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import nl.florijn.platform.database.DatabaseWatch;
import nl.florijn.platform.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something broke on our side. The page tells nothing of the cause; the log does. What an outage hides is shown once that is
 * over.
 */
public class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FaultPage.class);

    private static final int LOOK_AGAIN = 5000; // ms

    private final transient DatabaseWatch watch;

    FaultPage(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (Outage.in(parameter.getException()).isPresent()) {
            tell("outage");
            lookAgain(event.getUI());
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
        }
        log.error("The view at '{}' failed.", event.getLocation().getPath(), parameter.getException());
        tell("fault");
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    private void lookAgain(UI ui) {
        ui.setPollInterval(LOOK_AGAIN);
        var asked = ui.addPollListener(poll -> {
            if (!watch.isDown()) {
                ui.getPage().reload();
            }
        });
        addDetachListener(gone -> {
            asked.remove();
            ui.setPollInterval(-1);
        });
    }
}
