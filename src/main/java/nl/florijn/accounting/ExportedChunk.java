package nl.florijn.accounting;

import java.util.Comparator;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk of an export holds. The transactions of its invoices are a piece of the file, kept under the place of the
 * first.
 *
 * @param first place of the first invoice among all of the export; null in chunks of earlier versions
 */
record ExportedChunk(@Nullable Integer first, List<InvoiceId> ids) {

    /** How names of pieces begin among the files of the job. */
    static final String PIECE = "transactions-";

    static final Comparator<String> PIECES_IN_ORDER =
            Comparator.comparingInt(name -> Integer.parseInt(name.substring(PIECE.length())));

    ExportedChunk {
        ids = List.copyOf(ids);
    }

    static String pieceName(int first) {
        return PIECE + first;
    }

    int first(int otherwise) {
        return first == null ? otherwise : first;
    }

    /** In two, in their order; a single invoice stays. */
    List<ExportedChunk> halves() {
        var middle = ids.size() / 2;
        return middle == 0 || first == null
                ? List.of(this)
                : List.of(
                        new ExportedChunk(first, ids.subList(0, middle)),
                        new ExportedChunk(first + middle, ids.subList(middle, ids.size())));
    }
}
