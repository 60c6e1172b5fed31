package nl.florijn.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Acts on what is there, whatever of it somebody has seen: for programs, which name what they want. What a person does
 * at a screen goes by the method beside it that takes the version that was looked at.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsItStands {}
