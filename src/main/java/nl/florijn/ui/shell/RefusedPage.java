package nl.florijn.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import nl.florijn.platform.Forbidden;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.text.Refusals;

/** The address names something that is not there (any more), or that is not for this person. */
@ParentLayout(MainLayout.class)
public class RefusedPage extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        if (parameter.getException() instanceof Forbidden) {
            tell("denied");
            return HttpStatusCode.FORBIDDEN.getCode();
        }
        if (parameter.getException() instanceof NotFound) {
            tell("refused");
        } else {
            tell(Refusals.sentence(parameter.getException()), "refused");
        }
        WayBack.from(event.getLocation()).ifPresent(this::offer);
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
