package nl.florijn.api.docs;

import nl.florijn.api.web.ApiController;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** Serves what the page is made of. */
@Configuration(proxyBeanMethods = false)
class DocsWeb implements WebMvcConfigurer {

    private static final String LIBRARY = "swagger-ui";

    private final ApplicationAvailability availability;

    DocsWeb(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        var version = new WebJarVersionLocator().version(LIBRARY);
        resources
                .addResourceHandler(ApiController.DOCS + "/**")
                .addResourceLocations(
                        "classpath:/api-docs/",
                        "classpath:/META-INF/resources/webjars/" + LIBRARY + "/" + version + "/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new OnlyWhenReady(availability))
                .addPathPatterns(ApiController.DOCS, ApiController.DESCRIPTION);
    }
}
