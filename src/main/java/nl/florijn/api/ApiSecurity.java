package nl.florijn.api;

import nl.florijn.api.access.Callers;
import nl.florijn.api.access.NoValidToken;
import nl.florijn.api.access.TokenFilter;
import nl.florijn.api.idempotency.IdempotencyFilter;
import nl.florijn.api.idempotency.OnceOnly;
import nl.florijn.api.problems.ProblemWriter;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.BodyLimitFilter;
import nl.florijn.platform.security.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The door for programs: a bearer token with each call, no session, no cookie, hence nothing to forge across sites. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    // The page to try the interface runs scripts of our own; its library styles elements one by one.
    private static final String DOCS_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain docsDoor(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher(ApiController.DOCS, ApiController.DOCS + "/**"), DOCS_POLICY)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDoor(
            HttpSecurity http, Callers callers, NoValidToken noValidToken, OnceOnly onceOnly, ProblemWriter problems)
            throws Exception {
        return stateless(http.securityMatcher("/api", "/api/**"), DATA_POLICY)
                .addFilterBefore(new TokenFilter(callers), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BodyLimitFilter(), AuthorizationFilter.class)
                .addFilterAfter(new IdempotencyFilter(onceOnly, problems), BodyLimitFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(noValidToken))
                .authorizeHttpRequests(calls -> calls.requestMatchers(ApiController.DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http, String contentPolicy) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> SecurityHeaders.apply(headers, contentPolicy));
    }
}
