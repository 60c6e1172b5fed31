package nl.florijn.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.ui.security.CurrentPartner;

/** A tab of the panel without a browser: what is opened in it are the books of a partner. */
abstract class PanelTab extends SpringBrowserlessTest {

    /** Goes to a view of the books of a partner. */
    static void open(PartnerId partner, Class<? extends Component> view) {
        open(partner, view, Map.of());
    }

    /** Goes to what is chosen in a view of the books of a partner. */
    static void open(PartnerId partner, Class<? extends Component> view, Map<String, ?> chosen) {
        UI.getCurrent().navigate(view, CurrentPartner.route(partner), query(chosen));
    }

    /** One more tab of the same browser, from now on the one that is looked at. */
    static UI newTab() {
        var session = VaadinSession.getCurrent();
        var tab = new MockedUI();
        tab.getInternals().setSession(session);
        lookAt(tab);
        tab.doInit(VaadinRequest.getCurrent(), session.getNextUIid(), "panel");
        session.addUI(tab);
        session.getService().fireUIInitListeners(tab);
        return tab;
    }

    static void lookAt(UI tab) {
        UI.setCurrent(tab);
    }

    /** The address that the tab is asked to load as a whole; empty when it is asked for none. */
    static Optional<String> loads(UI tab) {
        return tab.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(script -> script.getExpression().contains("window.open($0"))
                .map(script -> script.getParameters().getFirst().toString())
                .findFirst();
    }

    /** What stands in the address bar, as far as a view changed it since the last look. */
    static String address() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(script -> script.getExpression().contains("replace: true"))
                .map(script -> script.getParameters().get(1).toString())
                .reduce("", (earlier, later) -> later);
    }

    private static QueryParameters query(Map<String, ?> chosen) {
        var query = QueryParameters.empty();
        for (var choice : chosen.entrySet()) {
            query = query.merging(choice.getKey(), choice.getValue().toString());
        }
        return query;
    }
}
