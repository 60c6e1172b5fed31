package nl.florijn.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A job that counts, and goes wrong as a test wants it. Not among those that the application does by itself. */
final class TrialJob implements JobHandler<TrialJob.Asked, TrialJob.Numbers, TrialJob.Counted> {

    static final JobKind<Asked, Counted> KIND = kind("TRIAL", Lane.MAIN);
    static final JobKind<Asked, Counted> LONG = kind("LONG_TRIAL", Lane.IMPORTS);

    /** @param numbers from 0 up to this one */
    record Asked(String name, int numbers, int aChunk) {}

    record Numbers(List<Integer> each) {}

    record Counted(List<Integer> done, List<Integer> parked) {

        static final Counted NONE = new Counted(List.of(), List.of());

        Counted plus(Counted other) {
            return new Counted(joined(done, other.done), joined(parked, other.parked));
        }

        private static List<Integer> joined(List<Integer> some, List<Integer> more) {
            var all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }
    }

    private final JobKind<Asked, Counted> kind;
    private final boolean cut;

    /** Hears of each chunk or part before it is done. */
    Consumer<List<Integer>> onWork = numbers -> {};

    Runnable onFinish = () -> {};

    /** Names of the jobs of which chunks were taken, in their order. */
    final List<String> taken = new ArrayList<>();

    TrialJob(JobKind<Asked, Counted> kind, boolean cut) {
        this.kind = kind;
        this.cut = cut;
    }

    private static JobKind<Asked, Counted> kind(String name, Lane lane) {
        return new JobKind<>(name, lane, Asked.class, Counted.class, Counted.NONE, Counted::plus);
    }

    @Override
    public JobKind<Asked, Counted> kind() {
        return kind;
    }

    @Override
    public Class<Numbers> chunkType() {
        return Numbers.class;
    }

    @Override
    public List<ChunkPlan<Numbers>> plan(Job job, Asked asked) {
        return IntStream.iterate(0, first -> first < asked.numbers(), first -> first + asked.aChunk())
                .mapToObj(first -> IntStream.range(first, Math.min(first + asked.aChunk(), asked.numbers()))
                        .boxed()
                        .toList())
                .map(numbers -> new ChunkPlan<>(numbers.size(), new Numbers(numbers)))
                .toList();
    }

    @Override
    public Counted work(Job job, Asked asked, Chunk<Numbers> chunk) {
        taken.add(asked.name());
        onWork.accept(chunk.content().each());
        return new Counted(chunk.content().each(), List.of());
    }

    @Override
    public List<Numbers> parts(Job job, Asked asked, Numbers numbers) {
        var all = numbers.each();
        var middle = all.size() / 2;
        return !cut || middle == 0
                ? List.of(numbers)
                : List.of(new Numbers(all.subList(0, middle)), new Numbers(all.subList(middle, all.size())));
    }

    @Override
    public @Nullable Counted parked(Job job, Numbers part, Incident incident) {
        return cut ? new Counted(List.of(), part.each()) : null;
    }

    @Override
    public JobStatus finish(Job job, Asked asked, Counted counted) {
        onFinish.run();
        return JobStatus.DONE;
    }
}
