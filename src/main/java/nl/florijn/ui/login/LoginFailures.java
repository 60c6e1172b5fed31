package nl.florijn.ui.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.platform.database.Outage;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads back to the login page, without telling what was wrong, or tells to wait. */
class LoginFailures extends SimpleUrlAuthenticationFailureHandler {

    private final LoginRefusal refusal;

    LoginFailures(LoginRefusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyLogins tooMany) {
            refusal.write(request, response, tooMany.getWait());
        } else {
            var why = Outage.in(failure).isPresent() ? LoginView.OUTAGE : LoginView.REFUSED;
            getRedirectStrategy().sendRedirect(request, response, "/" + LoginView.PATH + "?" + why);
        }
    }
}
