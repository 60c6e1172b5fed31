package nl.florijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.TrialJob.Asked;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** How jobs go on and end. The workers of the application do not know these jobs: the tests take each step themselves. */
@FlorijnTest
class JobsTest {

    @Autowired
    private Books books;

    @Autowired
    private JooqJobQueue queue;

    @Autowired
    private JooqJobRepository repository;

    @Autowired
    private JooqJobFiles files;

    @Autowired
    private JobJson json;

    @Autowired
    private IdSequence ids;

    @Autowired
    private Transactions transactions;

    @Autowired
    private DSLContext db;

    private final TrialJob counting = new TrialJob(TrialJob.KIND, true);
    private final TrialJob whole = new TrialJob(TrialJob.LONG, false);

    private PartnerId partner;
    private Jobs jobs;
    private Rota rota;
    private Rota longRota;

    @BeforeEach
    void aPartnerAndNothingLeftOver() {
        partner = partner();
        db.execute("UPDATE job SET status = 'CANCELLED' WHERE kind LIKE '%TRIAL' AND status IN ('QUEUED', 'RUNNING')");
        var handlers = new JobHandlers(new ObjectProvider<>() {
            @Override
            public Stream<JobHandler<?, ?, ?>> stream() {
                return Stream.of(counting, whole);
            }
        });
        var ending = new JobEnding(queue, repository, files, handlers, json);
        var step =
                new JobStep(queue, repository, handlers, ending, new ChunkWork(transactions, json), json, transactions);
        jobs = new Jobs(repository, files, ids, ending, handlers, json, transactions, new WorkSignal());
        rota = new Rota(Lane.MAIN, handlers, queue, step);
        longRota = new Rota(Lane.IMPORTS, handlers, queue, step);
    }

    @Test
    void aJobGoesFromStartToEnd() {
        var job = submit(partner, "a", 5, 2);
        takeAll();
        assertThat(job(job).status()).isEqualTo(JobStatus.DONE);
        assertThat(job(job).progress()).isEqualByComparingTo("1");
        assertThat(report(job).done()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whatIsInHandWhenAJobIsCancelledIsTakenBackAndTheCountsTellWhatWasDone() {
        var job = submit(partner, "a", 6, 2);
        counting.onWork = numbers -> {
            if (numbers.contains(2)) {
                inAnotherTransaction(() -> jobs.cancel(partner, job));
            }
        };
        takeAll();
        assertThat(job(job).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job(job).doneItems()).isEqualTo(2);
        assertThat(report(job).done()).containsExactly(0, 1);
        assertThat(jobs.figures(job(job))).containsEntry("done", List.of(0, 1));
        assertThat(chunks(job)).isEqualTo(Map.of(0, "DONE", 1, "DROPPED", 2, "DROPPED"));
    }

    @Test
    void longWorkEndsWhereItTellsItsProgressOnceItsJobWasCancelled() {
        var job = jobs.submit(partner, jobs.newId(), TrialJob.LONG, new Asked("a", 2, 2));
        var told = new ArrayList<Integer>();
        whole.onWork = numbers -> {
            inAnotherTransaction(() -> jobs.cancel(partner, job));
            jobs.progress(partner, job, 1);
            told.add(1);
        };
        takeAllLong();
        assertThat(told).isEmpty();
        assertThat(job(job).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job(job).doneItems()).isZero();
    }

    @Test
    void whatHasEndedStaysAsItEnded() {
        var job = submit(partner, "a", 1, 1);
        takeAll();
        var ended = job(job);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> jobs.cancel(partner, job))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("JOB_ENDED"));
        assertThat(job(job)).isEqualTo(ended);
    }

    @Test
    void whatAnEarlierVersionWroteDownIsRead() {
        record Report(int done, int failed) {}
        assertThat(json.read("{\"done\": 7, \"noLongerKnown\": [1]}", Report.class))
                .isEqualTo(new Report(7, 0));
    }

    @Test
    void onlyTheseChangesAreLegal() {
        var legal = Map.of(
                JobStatus.QUEUED, Set.of(JobStatus.RUNNING, JobStatus.FAILED, JobStatus.CANCELLED),
                JobStatus.RUNNING, Set.of(JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED));
        for (var from : JobStatus.values()) {
            for (var to : JobStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(legal.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void aJobThatCannotBeEndedFailsAfterSomeAttemptsAndTheWorkerGoesOnWithOthers() {
        var bad = submit(partner, "bad", 1, 1);
        counting.onFinish = () -> {
            throw new IllegalStateException("no end");
        };
        takeAll();
        assertThat(job(bad).status()).as("it waits for its next attempt").isEqualTo(JobStatus.RUNNING);
        counting.onFinish = () -> {};
        var good = submit(partner, "good", 1, 1);
        takeAll();
        assertThat(job(good).status()).isEqualTo(JobStatus.DONE);

        counting.onFinish = () -> {
            throw new StackOverflowError("no end");
        };
        makeDue(bad);
        takeAll();
        assertThat(job(bad).status()).isEqualTo(JobStatus.FAILED);
        assertThat(job(bad).error()).matches("Something unforeseen went wrong; .* incident [0-9a-f-]{36}\\.");
        assertThat(report(bad).done()).as("what was done is told").containsExactly(0);
    }

    @Test
    void oneThatCannotBeDoneIsSetApartAndTheRestGoesOn() {
        var job = submit(partner, "a", 20, 10);
        counting.onWork = numbers -> {
            if (numbers.contains(13)) {
                throw new StackOverflowError("13");
            }
            if (numbers.contains(4)) {
                throw new IllegalStateException("4");
            }
        };
        takeAll();
        assertThat(job(job).status()).isEqualTo(JobStatus.DONE);
        assertThat(report(job).parked()).containsExactly(4, 13);
        assertThat(report(job).done()).hasSize(18).isSorted().doesNotContain(4, 13);
    }

    @Test
    void whatMeetsADeadlockIsDoneLaterAndNothingIsSetApart() {
        var job = submit(partner, "a", 4, 4);
        counting.onWork = numbers -> {
            throw new CannotAcquireLockException("", new SQLException("Deadlock found", "40001", 1213));
        };
        for (var attempt = 1; attempt <= 4; attempt++) {
            takeAll();
            makeDue(job);
        }
        counting.onWork = numbers -> {};
        takeAll();
        assertThat(job(job).status()).isEqualTo(JobStatus.DONE);
        assertThat(report(job)).isEqualTo(new TrialJob.Counted(List.of(0, 1, 2, 3), List.of()));
    }

    @Test
    void whatCannotBeCutFailsAsAWholeAfterSomeAttempts() {
        var job = jobs.submit(partner, jobs.newId(), TrialJob.LONG, new Asked("a", 2, 2));
        whole.onWork = numbers -> {
            throw new IllegalStateException("no");
        };
        takeAllLong();
        assertThat(whole.taken).as("at once, and at once again").hasSize(2);
        assertThat(job(job).status().isFinal()).isFalse();
        makeDue(job);
        takeAllLong();
        assertThat(job(job).status()).isEqualTo(JobStatus.FAILED);
        assertThat(whole.taken).hasSize(3);
    }

    @Test
    void partnersTakeTurnsAndSoDoTheJobsOfEach() {
        var other = partner();
        submit(partner, "a1", 4, 1);
        submit(partner, "a2", 2, 1);
        takeStarted(2);
        submit(other, "b", 3, 1);
        takeAll();
        assertThat(alternations(counting.taken, "b"))
                .as(counting.taken.toString())
                .isTrue();
        assertThat(counting.taken.stream().filter(name -> name.startsWith("a")).limit(4))
                .containsExactly("a1", "a2", "a1", "a2");
    }

    @Test
    void oneLongPieceOfAPartnerAtATime() {
        var other = partner();
        jobs.submit(partner, jobs.newId(), TrialJob.LONG, new Asked("a1", 1, 1));
        jobs.submit(partner, jobs.newId(), TrialJob.LONG, new Asked("a2", 1, 1));
        assertThat(longRota.take()).as("a1 starts").isTrue();
        assertThat(longRota.take()).as("a2 starts").isTrue();
        jobs.submit(other, jobs.newId(), TrialJob.LONG, new Asked("b", 1, 1));
        whole.onWork = numbers -> {
            if (whole.taken.size() == 1) {
                inAnotherTransaction(this::takeAllLong);
                assertThat(whole.taken)
                        .as("the second worker works for somebody else")
                        .containsExactly("a1", "b");
            }
        };
        takeAllLong();
        assertThat(whole.taken).containsExactly("a1", "b", "a2");
    }

    /** Between two chunks of the one named there is at most one of each other partner, as long as it has any. */
    private static boolean alternations(List<String> taken, String name) {
        var first = taken.indexOf(name);
        var last = taken.lastIndexOf(name);
        var between = taken.subList(first, last + 1);
        return first <= 1
                && between.size() <= 2 * between.stream().filter(name::equals).count();
    }

    private JobId submit(PartnerId owner, String name, int numbers, int aChunk) {
        return jobs.submit(owner, jobs.newId(), TrialJob.KIND, new Asked(name, numbers, aChunk));
    }

    private void takeStarted(int steps) {
        for (var step = 0; step < steps; step++) {
            assertThat(rota.take()).isTrue();
        }
    }

    private void takeAll() {
        while (rota.take()) {
            // the next step
        }
    }

    private void takeAllLong() {
        while (longRota.take()) {
            // the next step
        }
    }

    private void makeDue(JobId job) {
        db.execute("UPDATE job SET not_before = NULL WHERE id = ?", job.value());
        db.execute("UPDATE job_chunk SET not_before = NULL WHERE job_id = ?", job.value());
    }

    private Map<Integer, String> chunks(JobId job) {
        return db.fetch("SELECT chunk_no, state FROM job_chunk WHERE job_id = ?", job.value())
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, String.class));
    }

    private Job job(JobId id) {
        return jobs.get(partner, id);
    }

    private TrialJob.Counted report(JobId id) {
        return jobs.report(job(id), TrialJob.KIND);
    }

    private PartnerId partner() {
        return books.freshPartner().partner().id();
    }

    private static void inAnotherTransaction(Runnable work) {
        var thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
