package nl.florijn.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/** A part of the interface; its paths start below {@link #ROOT}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
public @interface ApiController {

    String ROOT = "/api/v1";

    /** The page to read and try the interface. */
    String DOCS = "/api/docs";

    String DESCRIPTION = ROOT + "/openapi.json";
}
