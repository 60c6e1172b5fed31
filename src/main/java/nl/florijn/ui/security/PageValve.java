package nl.florijn.ui.security;

import java.io.IOException;
import nl.florijn.platform.web.RefusalValve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.http.HttpStatus;

/** Shows a person a page. */
class PageValve extends RefusalValve {

    private final PlainPage page;

    PageValve(PlainPage page) {
        super(true);
        this.page = page;
    }

    @Override
    protected void answer(Request request, Response response, HttpStatus status) throws IOException {
        page.write(request, response, status);
    }
}
