package nl.florijn.platform.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class EveryRequest {

    // Within the filter that makes problems of what the interface refuses, before whoever reads parameters.
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    FilterRegistrationBean<ReadableQuery> readableQuery() {
        var filter = new FilterRegistrationBean<>(new ReadableQuery());
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PanelBodies> panelBodies() {
        var filter = new FilterRegistrationBean<>(new PanelBodies());
        filter.setOrder(FIRST + 1);
        return filter;
    }
}
