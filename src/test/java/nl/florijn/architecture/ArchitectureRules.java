package nl.florijn.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** How the code is divided, as rules over one top package, so that they can be tried on a broken one too. */
final class ArchitectureRules {

    /** The modules in their order: each uses only those before it. */
    static final List<String> MODULES = List.of(
            "money",
            "banking",
            "billing",
            "platform",
            "currencies",
            "documents",
            "numbering",
            "partners",
            "access",
            "catalog",
            "customers",
            "subscriptions",
            "messaging",
            "invoicing",
            "receivables",
            "accounting",
            "imports",
            "demo");

    /** What sits on top: they use every module, and ignore each other. */
    static final List<String> FACES = List.of("api", "ui");

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final Set<String> RAW_NUMBERS =
            Set.of("BigDecimalField", "NumberField", "IntegerField", "AbstractNumberField");

    private final String top;
    private final String[] core;

    ArchitectureRules(String top) {
        this.top = top;
        this.core = new String[] {top + ".money..", top + ".banking..", top + ".billing.."};
    }

    ArchRule modulesUseOnlyEarlierOnes() {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < MODULES.size(); i++) {
            rules.add(ignores(MODULES.get(i), after(i)));
        }
        for (String face : FACES) {
            rules.add(ignores(face, FACES.stream().filter(other -> !other.equals(face))));
        }
        return CompositeArchRule.of(rules);
    }

    /** A room is a package. */
    ArchRule roomsFormNoCircle() {
        return SlicesRuleDefinition.slices()
                .matching(top + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("what two rooms need of each other belongs in one of them, or below both");
    }

    ArchRule roomsHoldAtMost(int files) {
        return classes()
                .that()
                .resideInAPackage(top + "..")
                .and()
                .areTopLevelClasses()
                .should(new ArchCondition<>("leave their room space") {
                    private final Map<String, Integer> counted = new TreeMap<>();

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        counted.merge(type.getPackageName(), 1, Integer::sum);
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        counted.forEach((room, count) -> events.add(
                                new SimpleConditionEvent(room, count <= files, room + " holds " + count + " files")));
                    }
                })
                .because("a stranger finds things in a room that is seen at once");
    }

    ArchRule coreDependsOnJavaAndItselfOnly() {
        return classes()
                .that()
                .resideInAnyPackage(core)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(core)
                        .or(resideInAnyPackage(
                                "java..",
                                "org.jspecify.annotations",
                                "org.springframework.modulith",
                                "org.iban4j..", // forms and check digits
                                "com.helger.masterdata..")))
                .because("money is computed without knowing framework, database or files")
                .allowEmptyShould(true);
    }

    ArchRule coreNeverLooksAtTheClock() {
        return noClasses()
                .that()
                .resideInAnyPackage(core)
                .should()
                .callMethodWhere(describe(
                        "the time is asked",
                        call -> call.getTarget().getName().equals("now") || isSystemTime(call.getTarget())))
                .because("today is one of the facts the core is given")
                .allowEmptyShould(true);
    }

    ArchRule nothingIsCountedInFloatingPoint() {
        DescribedPredicate<JavaClass> floating = describe(
                "floating point",
                type -> FLOATING.contains(type.getBaseComponentType().getName()));
        return CompositeArchRule.of(methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(top + "..")
                        .should()
                        .notHaveRawReturnType(floating)
                        .allowEmptyShould(true))
                .and(fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(top + "..")
                        .should()
                        .notHaveRawType(floating)
                        .allowEmptyShould(true))
                .because("cents add up in whole numbers only");
    }

    /**
     * Each method by which others reach the database says for whom: it takes a {@link PartnerId}, or something that
     * holds one, or stands in {@link WithoutPartner}.
     */
    ArchRule queriesTakeAPartner() {
        return methods()
                .that()
                .areDeclaredInClassesThat(
                        resideInAPackage(top + "..").and(describe("are named Jooq…", ArchitectureRules::isJooq)))
                .should(new ArchCondition<>("take a partner") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (QueryMethod.isForgetful(method) && !WithoutPartner.isKnown(method)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, shortName(method) + " reaches the database without a partner"));
                        }
                    }
                })
                .because("no query may cross tenants by being forgetful")
                .allowEmptyShould(true);
    }

    ArchRule onlyJooqClassesTouchTables() {
        return noClasses()
                .that()
                .resideInAPackage(top + "..")
                .and(describe("are not named Jooq…", type -> !isJooq(type)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("florijn.db..")
                .because("who writes a table is found by the name of its class")
                .allowEmptyShould(true);
    }

    ArchRule viewsKnowServicesAndRecords() {
        return noClasses()
                .that()
                .resideInAnyPackage(top + ".ui..", top + ".api..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "florijn.db..", "java.sql..", "javax.sql..")
                        .or(describe("are named Jooq…", ArchitectureRules::isJooq)))
                .because("a screen shows what a service says")
                .allowEmptyShould(true);
    }

    ArchRule servicesSayWhoMayCall() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(top + "..").and(annotatedWith(Service.class)))
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(new ArchCondition<>("say who may call them, by @Requires") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!isGenerated(method)) {
                            fault(method)
                                    .ifPresent(fault -> events.add(
                                            SimpleConditionEvent.violated(method, shortName(method) + fault)));
                        }
                    }
                })
                .because("what nobody thought of is refused to everybody")
                .allowEmptyShould(true);
    }

    private static Optional<String> fault(JavaMethod method) {
        var requires = method.tryGetAnnotationOfType(Requires.class);
        if (requires.isEmpty()) {
            return Optional.of(" does not say who may call it");
        }
        var atPartner = Arrays.stream(requires.get().value()).anyMatch(Right::isAtPartner);
        var takesOne = !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(PartnerId.class);
        return atPartner && !takesOne
                ? Optional.of(" asks for a right at a partner, but does not take one first")
                : Optional.empty();
    }

    /** @param exceptions beans that a door may call though nobody asks there who it is */
    ArchRule doorsGoThroughServices(Set<String> exceptions) {
        var doors = resideInAnyPackage(top + ".ui..", top + ".api..");
        return noClasses()
                .that(doors)
                .should()
                .dependOnClassesThat(resideInAPackage(top + "..")
                        .and(not(doors))
                        .and(annotatedWith(Component.class).or(annotatedWith(Repository.class)))
                        .and(describe("are no exceptions", type -> !exceptions.contains(type.getSimpleName()))))
                .because("the rights of whoever calls are asked at services")
                .allowEmptyShould(true);
    }

    /** Vaadin's own fields read what is typed in the browser, by one locale, and drop what they do not know. */
    ArchRule numbersAndDatesAreTypedInOurOwnFields() {
        return noClasses()
                .that()
                .resideInAPackage(top + ".ui..")
                .and()
                .doNotHaveSimpleName("DateField")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "com.vaadin.flow.component.datepicker..",
                                "com.vaadin.flow.component.datetimepicker..",
                                "com.vaadin.flow.component.timepicker..")
                        .or(resideInAPackage("com.vaadin.flow.component.textfield..")
                                .and(describe("hold numbers", type -> RAW_NUMBERS.contains(type.getSimpleName())))))
                .because("nothing typed is read as something else")
                .allowEmptyShould(true);
    }

    /** A person acts on what the screen showed: calls from there take the version of it. */
    ArchRule screensActOnWhatWasSeen() {
        return noClasses()
                .that()
                .resideInAPackage(top + ".ui..")
                .should()
                .callMethodWhere(target(annotatedWith(AsItStands.class)))
                .because("somebody else may have changed it since")
                .allowEmptyShould(true);
    }

    static String shortName(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private ArchRule ignores(String module, Stream<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(packageOf(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.map(this::packageOf).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    private String packageOf(String module) {
        return top + "." + module + "..";
    }

    private static Stream<String> after(int module) {
        return Stream.concat(MODULES.stream().skip(module + 1L), FACES.stream());
    }

    private static boolean isSystemTime(AccessTarget target) {
        return target.getOwner().isEquivalentTo(System.class)
                && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
    }

    private static boolean isJooq(JavaClass type) {
        return type.getEnclosingClass()
                .map(ArchitectureRules::isJooq)
                .orElse(type.getSimpleName().startsWith("Jooq"));
    }

    private static boolean isGenerated(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
