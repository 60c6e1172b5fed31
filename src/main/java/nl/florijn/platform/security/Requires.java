package nl.florijn.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right without which a public method of a service refuses, whatever door the call came through. A right at a partner
 * is asked at the partner that the method takes as its first argument. A method that says nothing refuses everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Requires {

    /** Any of these will do. */
    Right[] value();
}
