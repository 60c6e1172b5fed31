package nl.florijn.ui.security;

import java.io.IOException;
import nl.florijn.platform.web.Readers;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Answers a person what the server refuses before any filter sees it, such as addresses that cannot be read. */
class PageValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(PageValve.class);

    private final PlainPage page;

    PageValve(PlainPage page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || !Readers.isPerson(String.valueOf(request.getRequestURI()), request)
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            page.write(request, response, status);
            response.finishResponse();
        } catch (IOException gone) {
            log.debug("The browser left before the answer.", gone);
        }
    }
}
