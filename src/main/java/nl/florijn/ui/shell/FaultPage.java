package nl.florijn.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke on our side. The page tells nothing of the cause; the log does. */
public class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FaultPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("The view at '{}' failed.", event.getLocation().getPath(), parameter.getException());
        tell("fault");
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
