package nl.florijn.ui.login;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import nl.florijn.access.LoginLimits;
import nl.florijn.platform.security.SecurityHeaders;
import nl.florijn.ui.security.ContentPolicy;
import nl.florijn.ui.security.StillKnown;
import nl.florijn.ui.security.ViewAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The chain of filters for all that is not the API: form login, and everything else denied unless a view allows it. */
@Configuration(proxyBeanMethods = false)
class PanelSecurity {

    @Bean
    SecurityFilterChain panel(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            VaadinDefaultRequestCache asked,
            LoginLimits limits,
            LoginRefusal refusal) {
        asked.setDelegateRequestCache(withoutAMark());
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .addFilterBefore(new LoginGate(limits, refusal), CsrfFilter.class)
                .addFilterBefore(new StillKnown(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/frontend/**", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/logos/**") // whose, the service asks
                        .authenticated())
                .headers(headers -> {
                    SecurityHeaders.apply(headers, ContentPolicy.withoutScripts());
                    headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                            .withObjectPostProcessor(beforeTheView());
                })
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                .enableCsrfConfiguration(false)) // ours covers the log-in too
                .formLogin(form -> form.failureHandler(new LoginFailures(refusal)))
                .build();
    }

    /** The only way in by password; as a bean it keeps Spring from making one without limits. */
    @Bean
    AuthenticationProvider logIn(UserDetailsService users, PasswordEncoder passwords, LoginLimits limits) {
        var byPassword = new DaoAuthenticationProvider(users);
        byPassword.setPasswordEncoder(passwords);
        return new LimitedLogin(byPassword, limits);
    }

    /** Remembers what was asked for before logging in, without a {@code ?continue} in the address that follows. */
    @SuppressWarnings("NullAway") // null has the cache do without, though the parameter does not say that it may be
    private static RequestCache withoutAMark() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Vaadin's pages come by a forward, which closes the answer before a filter can add headers on the way back. */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeTheView() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    @Bean
    NavigationAccessControlConfigurer navigation(ViewAccess access) {
        return new NavigationAccessControlConfigurer()
                .withNavigationAccessChecker(access)
                .withLoginView(LoginView.class);
    }
}
