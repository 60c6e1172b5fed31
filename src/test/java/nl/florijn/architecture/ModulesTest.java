package nl.florijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.florijn.Florijn;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules as Spring Modulith sees them: no cycles, nobody reaches inside another. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Florijn.class);

    @Test
    void nobodyReachesInsideAModule() {
        MODULES.verify();
    }

    @Test
    void reachingInsideAModuleIsNoticed() {
        var broken = ApplicationModules.of("broken", location -> true);
        assertThat(broken.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("ReachesInside", "broken.catalog.pricing"));
    }

    @Test
    void eachModuleHasAPlaceInTheOrder() {
        var known = Stream.concat(ArchitectureRules.MODULES.stream(), ArchitectureRules.FACES.stream());
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .isSubsetOf(known.toList());
    }
}
