package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.List;

/** The faults of all files of an import, or what it kept as it was. All are counted; only the first thousand are listed. */
public final class CsvFaults {

    private static final int MOST = 1000;

    private final List<CsvFault> listed = new ArrayList<>();
    private int total;

    void add(CsvFault fault) {
        total++;
        if (listed.size() < MOST) {
            listed.add(fault);
        }
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public int total() {
        return total;
    }

    public List<CsvFault> listed() {
        return List.copyOf(listed);
    }
}
