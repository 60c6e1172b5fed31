package nl.florijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold for the application, and each of them bites: package {@code broken} breaks every one once. */
class ArchitectureTest {

    /** What ui and api may call though it asks nobody who he is, and why. */
    private static final Map<String, String> UNGUARDED = Map.of(
            "Transactions", "holds no data",
            "BusinessClock", "tells what day it is; the call that sets it is the provider's");

    /** How many files a room may hold. */
    private static final int ROOM = 40;

    private static final JavaClasses FLORIJN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.florijn");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    static List<Arguments> rules() {
        return List.of(
                rule("order", ArchitectureRules::modulesUseOnlyEarlierOnes, "broken.catalog.LooksAhead"),
                rule("faces", ArchitectureRules::modulesUseOnlyEarlierOnes, "broken.api.ShowsAScreen"),
                rule("no circle", ArchitectureRules::roomsFormNoCircle, "broken.catalog.pricing.GoesRound"),
                rule("pure core", ArchitectureRules::coreDependsOnJavaAndItselfOnly, "broken.money.KnowsSpring"),
                rule("no clock", ArchitectureRules::coreNeverLooksAtTheClock, "broken.billing.AsksTheTime"),
                rule("whole cents", ArchitectureRules::nothingIsCountedInFloatingPoint, "broken.money.CountsInDoubles"),
                rule("partner", ArchitectureRules::queriesTakeAPartner, "JooqForgetful.drafts"),
                rule("tables", ArchitectureRules::onlyJooqClassesTouchTables, "broken.invoicing.TouchesATable"),
                rule("who may", ArchitectureRules::servicesSayWhoMayCall, "ForgetsWhoMay.change does not say"),
                rule("where", ArchitectureRules::servicesSayWhoMayCall, "ForgetsWhere.change asks for a right"),
                rule("doors", ArchitectureTest::throughServices, "broken.ui.WalksAround"),
                rule("views", ArchitectureRules::viewsKnowServicesAndRecords, "broken.ui.QueryingView"),
                rule("seen", ArchitectureRules::screensActOnWhatWasSeen, "broken.ui.ActsUnseen"),
                rule("typing", ArchitectureRules::numbersAndDatesAreTypedInOurOwnFields, "broken.ui.SwallowsThePoint"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theApplicationKeepsTheRule(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        rule.apply(new ArchitectureRules("nl.florijn")).check(FLORIJN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theRuleBites(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> rule.apply(new ArchitectureRules("broken")).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    void noRoomIsTooFull() {
        new ArchitectureRules("nl.florijn").roomsHoldAtMost(ROOM).check(FLORIJN);
    }

    @Test
    void aRoomThatIsTooFullIsNoticed() {
        assertThatThrownBy(
                        () -> new ArchitectureRules("broken").roomsHoldAtMost(1).check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken.ui holds 4 files");
    }

    @Test
    void eachExceptionIsStillNeeded() {
        var forgetful = FLORIJN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(QueryMethod::isForgetful)
                .flatMap(method -> Stream.of(method.getOwner().getSimpleName(), ArchitectureRules.shortName(method)))
                .collect(Collectors.toSet());
        assertThat(forgetful).containsAll(WithoutPartner.names());
    }

    private static ArchRule throughServices(ArchitectureRules rules) {
        return rules.doorsGoThroughServices(UNGUARDED.keySet());
    }

    private static Arguments rule(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        return Arguments.of(name, rule, culprit);
    }
}
