package nl.florijn.api.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import nl.florijn.api.access.PartnerArgument;
import nl.florijn.api.access.ScopeCheck;
import nl.florijn.api.docs.ApiDocs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Strict towards what is sent: a field that is ignored in silence is a mistake that nobody finds. */
@Configuration(proxyBeanMethods = false)
class ApiWeb implements WebMvcConfigurer {

    private final ApplicationEventPublisher events;
    private final JsonMapper strict;

    ApiWeb(ApplicationEventPublisher events, JsonMapper json) {
        this.events = events;
        strict = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addHandler(new DryRunInBody())
                .build();
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .withJsonConverter(new JacksonJsonHttpMessageConverter(strict))
                .addCustomConverter(new PatchConverter(strict));
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
                .excludePathPatterns(ApiDocs.DESCRIPTION, ApiDocs.PAGE + "/**");
        interceptors
                .addInterceptor(new FormCheck())
                .addPathPatterns("/api/**")
                .excludePathPatterns(ApiDocs.PAGE + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PartnerArgument());
        resolvers.add(new PageArgument());
        resolvers.add(new IfMatchArgument());
        resolvers.add(new DryRunArgument());
    }
}
