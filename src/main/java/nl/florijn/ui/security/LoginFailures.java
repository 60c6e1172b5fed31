package nl.florijn.ui.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.platform.database.Outage;
import nl.florijn.ui.shell.LoginView;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads back to the login page. A locked account is told so: its right password does not help for a while. */
class LoginFailures extends SimpleUrlAuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var why = why(failure);
        getRedirectStrategy().sendRedirect(request, response, "/" + LoginView.PATH + "?" + why);
    }

    private static String why(AuthenticationException failure) {
        if (Outage.in(failure).isPresent()) {
            return LoginView.OUTAGE;
        }
        return failure instanceof LockedException ? LoginView.LOCKED : LoginView.REFUSED;
    }
}
