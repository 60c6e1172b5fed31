package nl.florijn.api.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry more than a body. */
public final class Answers {

    private Answers() {}

    /** 201 with the object and its address; {@code path} is the one below the root, such as {@code /customers/}. */
    public static <T> ResponseEntity<T> created(String path, Object id, T body) {
        return ResponseEntity.created(address(path, id)).body(body);
    }

    /** 202 with the job that does the work, and where to look after it. */
    public static ResponseEntity<JobAnswer> accepted(JobAnswer job) {
        return ResponseEntity.accepted().location(address("/jobs/", job.id())).body(job);
    }

    /** 202 with what is known of long work of one kind so far, and where to look after its job. */
    public static <T> ResponseEntity<T> accepted(Object job, T body) {
        return ResponseEntity.accepted().location(address("/jobs/", job)).body(body);
    }

    private static URI address(String path, Object id) {
        return URI.create(ApiController.ROOT + path + id);
    }
}
