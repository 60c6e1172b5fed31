package nl.florijn.ui.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.platform.web.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What was refused outside the views is told on a page too, whoever is logged in or not. */
@Configuration(proxyBeanMethods = false)
class ErrorPages {

    @Bean
    FilterRegistrationBean<AfterError> afterError(PlainPage page) {
        var filter = new FilterRegistrationBean<>(new AfterError(page));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> pagesOfTheServer(PlainPage page) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PageValve(page)));
    }

    /** The server forwards here after {@code sendError}. */
    static final class AfterError extends OncePerRequestFilter {

        private final PlainPage page;

        AfterError(PlainPage page) {
            this.page = page;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            var status = status(request, response);
            if (status == null || !Readers.isPerson(address, request)) {
                chain.doFilter(request, response);
            } else {
                page.write(request, response, status);
            }
        }

        /** Null for what the doors answer, that may lead to the log-in. */
        private static @Nullable HttpStatus status(HttpServletRequest request, HttpServletResponse response) {
            return switch (HttpStatus.resolve(response.getStatus())) {
                case null -> null;
                case UNAUTHORIZED -> null;
                // The doors let nobody through to what is no view. What a view refuses it tells itself.
                case FORBIDDEN -> request.getMethod().equals("GET") ? HttpStatus.NOT_FOUND : null;
                case HttpStatus status -> status;
            };
        }
    }
}
