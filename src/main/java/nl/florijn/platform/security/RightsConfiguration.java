package nl.florijn.platform.security;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/** Puts {@link RightsCheck} around the public methods of all services. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RightsConfiguration {

    private static final String OURS = "nl.florijn.";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rightsAtServices(ApplicationEventPublisher events) {
        return new DefaultPointcutAdvisor(new PublicMethodsOfServices(), new RightsCheck(events));
    }

    private static final class PublicMethodsOfServices extends StaticMethodMatcherPointcut {

        PublicMethodsOfServices() {
            setClassFilter(type ->
                    type.getName().startsWith(OURS) && AnnotatedElementUtils.hasAnnotation(type, Service.class));
        }

        @Override
        public boolean matches(Method method, Class<?> service) {
            return Modifier.isPublic(method.getModifiers()) && method.getDeclaringClass() != Object.class;
        }
    }
}
