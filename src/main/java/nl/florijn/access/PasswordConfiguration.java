package nl.florijn.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final int BCRYPT_COST = 12;

    @Bean
    PasswordEncoder passwordEncoder() {
        var half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new FewAtOnce(new BCryptPasswordEncoder(BCRYPT_COST), half);
    }
}
