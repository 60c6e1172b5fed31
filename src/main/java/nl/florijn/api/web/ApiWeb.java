package nl.florijn.api.web;

import java.util.List;
import nl.florijn.api.access.PartnerArgument;
import nl.florijn.api.access.ScopeCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Strict towards what is sent: a field that is ignored in silence is a mistake that nobody finds. */
@Configuration(proxyBeanMethods = false)
class ApiWeb implements WebMvcConfigurer {

    private final ApplicationEventPublisher events;
    private final StrictJson strict;

    ApiWeb(ApplicationEventPublisher events, JsonMapper json) {
        this.events = events;
        strict = new StrictJson(json);
    }

    /** These and no others: whatever else lies on the class path could be sent, and would be read less strictly. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(List::clear);
        converters.configureMessageConvertersList(list -> list.addAll(List.of(
                new PatchConverter(strict),
                new ByteArrayHttpMessageConverter(),
                new ResourceHttpMessageConverter(),
                new JsonConverter(strict))));
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(ApiController.ROOT, HandlerTypePredicate.forAnnotation(ApiController.class));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new ScopeCheck(events))
                .addPathPatterns("/api/**")
                .excludePathPatterns(ApiController.DESCRIPTION, ApiController.DOCS + "/**");
        interceptors.addInterceptor(new EncodingCheck()).addPathPatterns("/api/**");
        interceptors
                .addInterceptor(new FormCheck())
                .addPathPatterns("/api/**")
                .excludePathPatterns(ApiController.DOCS + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PartnerArgument());
        resolvers.add(new PageArgument());
        resolvers.add(new IfMatchArgument());
        resolvers.add(new DryRunArgument());
    }
}
