package nl.florijn.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What a method of a {@code Jooq…} class has to do with the database, and with a partner. */
final class QueryMethod {

    private QueryMethod() {}

    /** Whether others may call it, it reaches the database, and nothing it is given says for which partner. */
    static boolean isForgetful(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !preparesOnly(method)
                && reachesTheDatabase(method, new HashSet<>())
                && method.getParameters().stream()
                        .filter(parameter -> !mayBeNull(parameter))
                        .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream())
                        .noneMatch(QueryMethod::namesAPartner);
    }

    private static boolean mayBeNull(JavaParameter parameter) {
        var method = ((JavaMethod) parameter.getOwner()).reflect();
        return method.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }

    /** Rows that are sent by others, who say for whom. */
    private static boolean preparesOnly(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(BulkInsert.class);
    }

    /** By itself or by what it calls of its own class; of another class that is asked of the other one. */
    private static boolean reachesTheDatabase(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        return seen.add(code)
                && (touchesADatabase(code)
                        || code.getCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().equals(code.getOwner()))
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .anyMatch(called -> reachesTheDatabase((JavaCodeUnit) called, seen)));
    }

    private static boolean touchesADatabase(JavaCodeUnit code) {
        var given = code.getRawParameterTypes().stream();
        var fields = code.getFieldAccesses().stream()
                .map(access -> access.getTarget().getRawType());
        var called = code.getMethodCallsFromSelf().stream().map(call -> call.getTargetOwner());
        return !code.isConstructor()
                && Stream.of(given, fields, called)
                        .flatMap(types -> types)
                        .anyMatch(type -> type.isAssignableTo(DSLContext.class));
    }

    /** A {@link PartnerId}, or a row, key or claim that holds one, or holds what holds one. */
    private static boolean namesAPartner(JavaClass type) {
        return type.isEquivalentTo(PartnerId.class)
                || type.isRecord()
                        && type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .anyMatch(field -> namesAPartner(field.getRawType()));
    }
}
