package nl.florijn.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The version, an {@code int}, that the caller last saw, from the header {@code If-Match}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {

    /** Without the header: 428. Else it may be left out, the parameter is an {@code Integer} and null then. */
    boolean required() default true;
}
