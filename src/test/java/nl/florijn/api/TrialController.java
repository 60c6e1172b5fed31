package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.florijn.api.access.NeedsProvider;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.Patch;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.jobs.JobId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A resource of nothing, on which the tests try how calls are read, refused, answered and repeated. */
@ApiController
@Tag(name = "Trial")
class TrialController {

    static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
    static final Map<String, CountDownLatch> DOORS = new ConcurrentHashMap<>();

    enum Kind {
        BUSINESS,
        CONSUMER
    }

    record Line(String description, BigDecimal quantity) {}

    record Input(
            String name,
            @Nullable BigDecimal price,
            @Nullable LocalDate date,
            @Nullable Instant moment,
            @Nullable Interval interval,
            @Nullable Kind kind,
            @Nullable Boolean prorate,
            @Nullable Integer days,
            @Nullable JobId job,
            @Nullable List<Line> lines) {}

    record Trial(String id, int call, Input input) {}

    @PostMapping("/trial")
    @NeedsProvider
    @Operation(summary = "Gives back what was sent, and how often that name was sent")
    ResponseEntity<Trial> create(@RequestBody Input input) throws InterruptedException {
        var call =
                CALLS.computeIfAbsent(input.name(), name -> new AtomicInteger()).incrementAndGet();
        if (DOORS.containsKey(input.name())) {
            DOORS.get(input.name()).await(1, TimeUnit.MINUTES);
        }
        return Answers.created("/trial/", call, new Trial(input.name(), call, input));
    }

    @PatchMapping("/trial/{id}")
    @NeedsProvider
    @Operation(summary = "Lays a patch on an object of version 3")
    Input change(@PathVariable String id, @IfMatch int version, @RequestBody Patch<Input> patch) {
        if (version != 3) {
            throw new StaleVersion("The trial");
        }
        var date = LocalDate.of(2027, 2, 1);
        return patch.onto(new Input(id, new BigDecimal("1.50"), date, null, null, Kind.BUSINESS, true, 14, null, null));
    }

    @GetMapping("/trial/{id}")
    @NeedsProvider
    @Operation(summary = "Tells the number of an id")
    long number(
            @PathVariable JobId id,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable Integer days) {
        return id.value();
    }

    @PostMapping("/trial/failures")
    @NeedsProvider
    @Operation(summary = "Fails in the way that is asked for, all but the first time or always")
    Trial fail(@RequestBody Input input) throws Exception {
        var call =
                CALLS.computeIfAbsent(input.name(), name -> new AtomicInteger()).incrementAndGet();
        var how = input.name().substring(0, input.name().indexOf('-'));
        switch (how) {
            case "deadlock" -> {
                if (call == 1) {
                    throw new CannotAcquireLockException("", new SQLException("Deadlock found", "40001", 1213));
                }
            }
            case "toolong" -> throw database("Data too long for column 'first_name' at row 1", 1406);
            case "duplicate" -> throw database("Duplicate entry 'secret' for key 'some_key'", 1062);
            case "refused" -> throw new NotFound("trial");
            case "later" -> throw Conflict.forNow("LATER", "Not now.", Duration.ofSeconds(7));
            case "broken" -> throw new IllegalStateException("secret inside");
            case "torn" -> throw new IOException("secret inside");
            default -> throw new AssertionError(how);
        }
        return new Trial(input.name(), call, input);
    }

    @PostMapping("/trial/files")
    @NeedsProvider
    @Operation(summary = "Takes a file")
    Map<String, Object> upload(@RequestParam MultipartFile products) {
        var call = CALLS.computeIfAbsent(String.valueOf(products.getOriginalFilename()), name -> new AtomicInteger());
        return Map.of("size", products.getSize(), "call", call.incrementAndGet());
    }

    private static RuntimeException database(String message, int code) {
        return new IllegalStateException("wrapped", new SQLException(message, "", code));
    }
}
