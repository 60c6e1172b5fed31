package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import nl.florijn.FlorijnTest;
import nl.florijn.ui.login.LoginView;
import nl.florijn.ui.text.PanelTexts;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the panel says while the database is away. */
@FlorijnTest
class OutageAtTheScreenTest extends SpringBrowserlessTest {

    private static final Exception GONE = new CannotCreateTransactionException(
            "Could not open", new SQLTransientConnectionException("The database does not answer.", "08001"));

    @Test
    void anActionSaysThatWhatWasTypedIsStillThere() {
        UI.getCurrent().navigate(LoginView.class);
        UI.getCurrent().setLocale(PanelTexts.ENGLISH);

        UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(GONE));

        assertThat($(Notification.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .contains(
                        "We cannot reach the data just now. This was probably not saved; what you typed is still here."
                                + " Try again in half a minute.");
    }

    @Test
    void theDoorDoesNotSayThatAPasswordIsWrong() {
        UI.getCurrent().navigate(LoginView.class, new QueryParameters(Map.of(LoginView.OUTAGE, List.of(""))));

        var form = $(LoginForm.class).single();
        assertThat(form.isError()).isTrue();
        assertThat(String.valueOf(form.getElement().getPropertyRaw("i18n")))
                .containsAnyOf("Het lukt nu even niet", "Temporarily unavailable");
    }
}
