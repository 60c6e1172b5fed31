package nl.florijn.api.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code boolean}: whether the call is a rehearsal, that answers with what it would do and keeps nothing. Callers say
 * {@code dryRun} in the address, as a field of the form or of the JSON body; a call that says it twice must mean the same.
 * It stands after the body in the method, since that is read first.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = DryRun.NAME,
        in = ParameterIn.QUERY,
        description = "Answer with what this would do, and keep nothing; may be a field of the body as well")
public @interface DryRun {

    String NAME = "dryRun";
}
