package nl.florijn.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import nl.florijn.ui.security.CurrentPartner;

/** There is no view at this address. */
@ParentLayout(MainLayout.class)
public class UnknownPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private final transient CurrentPartner current;

    UnknownPage(CurrentPartner current) {
        this.current = current;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        tell("unknown");
        if (current.isSomebody()) {
            current.openAround(event.getLocation().getFirstSegment());
        }
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
