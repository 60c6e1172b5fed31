package nl.florijn.accounting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.florijn.accounting.twinfield.DebtorXml;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import nl.florijn.accounting.twinfield.XmlFile;
import nl.florijn.partners.Partners;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** The files of an export that has ended. One that stopped halfway has the invoices that it took until then. */
@Service
public class ExportFiles {

    private static final int DEBTORS_AT_ONCE = 500;

    private final JooqExportStatements statements;
    private final JooqDebtors debtors;
    private final Jobs jobs;
    private final Partners partners;

    ExportFiles(JooqExportStatements statements, JooqDebtors debtors, Jobs jobs, Partners partners) {
        this.partners = partners;
        this.statements = statements;
        this.debtors = debtors;
        this.jobs = jobs;
    }

    /**
     * The transactions, byte for byte the same each time.
     *
     * @throws NotFound when this partner has no such export
     * @throws Conflict when it still runs or was withdrawn
     */
    @Requires(Right.READ)
    public ExportFile openTransactions(PartnerId partner, JobId id) {
        var export = requireFile(partner, id);
        var pieces = jobs.fileNames(partner, id, ExportedChunk.PIECE).stream()
                .sorted(ExportedChunk.PIECES_IN_ORDER)
                .map(name -> jobs.openFile(partner, id, name).orElseThrow());
        return new ExportFile("twinfield-" + period(export) + ".xml", around(TwinfieldXml.FILE, pieces));
    }

    /**
     * The debtors of its invoices as they are now, each once, to be imported before the transactions.
     *
     * @throws NotFound when this partner has no such export
     * @throws Conflict when it still runs or was withdrawn
     */
    @Requires(Right.READ)
    public ExportFile openDebtors(PartnerId partner, JobId id) {
        var export = requireFile(partner, id);
        var office = jobs.asked(export, ExportJob.KIND).office().office();
        var ids = statements.debtors(partner, id);
        var pieces = IntStream.iterate(0, start -> start < ids.size(), start -> start + DEBTORS_AT_ONCE)
                .mapToObj(start -> ids.subList(start, Math.min(start + DEBTORS_AT_ONCE, ids.size())))
                .map(some -> bytes(DebtorXml.pieces(debtors.load(partner, office, some))));
        return new ExportFile("twinfield-debtors-" + period(export) + ".xml", around(DebtorXml.FILE, pieces));
    }

    /** The invoice dates that were asked for, else the day it was made; with what tells it from others of that period. */
    private String period(Job export) {
        var asked = jobs.asked(export, ExportJob.KIND).request();
        var made = LocalDate.ofInstant(
                export.createdAt(), partners.get(export.partner()).zone());
        var period = asked.from() == null || asked.to() == null ? made.toString() : asked.from() + "-" + asked.to();
        return period + "-" + export.id();
    }

    private Job requireFile(PartnerId partner, JobId id) {
        var export = jobs.find(partner, id, ExportJob.KIND).orElseThrow(() -> new NotFound("export " + id));
        if (!export.status().isFinal()) {
            throw new Conflict("EXPORT_NOT_READY", "This export still runs; its file is ready when that has ended.");
        }
        if (statements.of(partner, List.of(id)).get(id) instanceof ExportStatement said
                && said.stage() == ExportStage.WITHDRAWN) {
            throw new Conflict("EXPORT_WITHDRAWN", "This export was withdrawn; its invoices leave with another one.");
        }
        return export;
    }

    // concat opens a piece when the one before it has been read; flatMap would open all of them at once
    private static InputStream around(XmlFile file, Stream<InputStream> pieces) {
        var all = Stream.concat(Stream.concat(Stream.of(bytes(file.head())), pieces), Stream.of(bytes(file.tail())));
        return new SequenceInputStream(enumeration(all.iterator()));
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static Enumeration<InputStream> enumeration(Iterator<InputStream> parts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        };
    }
}
