package nl.florijn.api.docs;

import io.swagger.v3.oas.annotations.Hidden;
import nl.florijn.api.access.NeedsNoToken;
import nl.florijn.api.web.ApiController;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page to read and try the interface. */
@RestController
@Hidden
class ApiDocs {

    @GetMapping(path = ApiController.DOCS, produces = MediaType.TEXT_HTML_VALUE)
    @NeedsNoToken
    Resource page() {
        return new ClassPathResource("api-docs/index.html");
    }
}
