package nl.florijn.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers what the server refuses before any filter sees it, such as addresses that cannot be read: to those it is made for. */
public abstract class RefusalValve extends ErrorReportValve {

    private final boolean toPersons;

    /** @param toPersons or to programs */
    protected RefusalValve(boolean toPersons) {
        this.toPersons = toPersons;
    }

    @Override
    protected final void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || Readers.isPerson(String.valueOf(request.getRequestURI()), request) != toPersons
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            answer(request, response, status);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Whoever asked left before the answer.", gone);
        }
    }

    /** Writes the whole answer; its status is there. */
    protected abstract void answer(Request request, Response response, HttpStatus status) throws IOException;
}
