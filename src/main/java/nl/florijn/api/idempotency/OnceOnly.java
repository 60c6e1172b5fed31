package nl.florijn.api.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.florijn.api.problems.Problem;
import nl.florijn.api.problems.ProblemAdvice;
import nl.florijn.api.problems.ProblemWriter;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.idempotency.Answer;
import nl.florijn.platform.idempotency.CallKey;
import nl.florijn.platform.idempotency.Claim;
import nl.florijn.platform.idempotency.IdempotencyKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a call and keeps its answer in one transaction: either both are there or neither, whatever crashes in between.
 *
 * <p>An answer that is an error undoes what the call did so far; it is kept too, unless it was a fault of ours, which
 * leaves the key free for another try.
 */
@Component
public class OnceOnly {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;

    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final ProblemWriter problems;

    /** One call: its key, what was sent, and how its answer is closed. */
    record Call(CallKey key, String requestHash, Seal seal) {}

    /** Undoes the transaction around a call that was refused. */
    private static final class Undo extends RuntimeException {

        private final transient Answer answer;

        Undo(Answer answer) {
            super("The call was refused with status " + answer.status() + ".", null, false, false);
            this.answer = answer;
        }
    }

    OnceOnly(IdempotencyKeys keys, Transactions transactions, ProblemWriter problems) {
        this.keys = keys;
        this.transactions = transactions;
        this.problems = problems;
    }

    void answer(Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        keys.register(call.key(), call.requestHash());
        var held = new ContentCachingResponseWrapper(response);
        try {
            transactions.run(() -> answerClaimed(call, request, held, chain));
        } catch (Undo undone) {
            if (undone.answer.status() < FIRST_FAULT) {
                transactions.run(() -> keys.answered(call.key(), undone.answer));
            }
        }
        held.copyBodyToResponse();
    }

    private void answerClaimed(
            Call call, HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        try {
            switch (keys.claim(call.key(), call.requestHash())) {
                case Claim.Mine mine -> keep(call, work(request, response, chain, call.seal()));
                case Claim.Answered done -> replay(done.answer(), call.seal(), response);
                case Claim.Running running -> running(response);
                case Claim.OtherRequest other -> otherRequest(response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("A call with a key could not be handled.", e);
        }
    }

    private Answer work(
            HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain, Seal seal)
            throws IOException, ServletException {
        request.removeAttribute(ProblemAdvice.FAILURE);
        chain.doFilter(request, response);
        // A deadlock was answered as a problem already; the transaction around this call is what can repeat it.
        if (request.getAttribute(ProblemAdvice.FAILURE) instanceof RuntimeException failure
                && Transactions.isTransient(failure)) {
            response.reset();
            throw failure;
        }
        return new Answer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentType(),
                seal.close(response.getContentAsByteArray()));
    }

    private void keep(Call call, Answer answer) {
        if (answer.status() >= FIRST_ERROR) {
            throw new Undo(answer);
        }
        keys.answered(call.key(), answer);
    }

    private static void replay(Answer answer, Seal seal, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.setContentType(answer.contentType());
        response.getOutputStream().write(seal.open(answer.body()));
    }

    private void running(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(
                response,
                Problem.of(
                        HttpStatus.CONFLICT,
                        "CALL_RUNNING",
                        "The first call with this Idempotency-Key is still at work. Send this one again later."));
    }

    private void otherRequest(HttpServletResponse response) throws IOException {
        problems.write(
                response,
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was sent before with another request. Take a new key."));
    }
}
