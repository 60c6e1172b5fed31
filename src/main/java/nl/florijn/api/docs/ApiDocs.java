package nl.florijn.api.docs;

import io.swagger.v3.oas.annotations.Hidden;
import nl.florijn.api.access.NeedsNoToken;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page to read and try the interface. */
@RestController
@Hidden
public class ApiDocs {

    public static final String PAGE = "/api/docs";
    public static final String DESCRIPTION = "/api/v1/openapi.json";

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    @NeedsNoToken
    Resource page() {
        return new ClassPathResource("api-docs/index.html");
    }
}
