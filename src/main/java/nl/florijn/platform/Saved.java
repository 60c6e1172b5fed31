package nl.florijn.platform;

import java.util.List;

/**
 * What became of many objects that were saved at once, by their reference.
 *
 * @param faults when there are any, nothing was saved
 */
public record Saved(int created, int updated, int unchanged, List<Fault> faults) {

    /**
     * Why an object cannot be saved.
     *
     * @param index its place in the list, from 0
     */
    public record Fault(int index, InvalidInput.FieldError error) {}

    public static Saved refused(List<Fault> faults) {
        return new Saved(0, 0, 0, List.copyOf(faults));
    }

    public static Saved of(int created, int updated, int unchanged) {
        return new Saved(created, updated, unchanged, List.of());
    }
}
