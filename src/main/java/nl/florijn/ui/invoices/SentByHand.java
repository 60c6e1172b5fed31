package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.sending.SendingReport;
import nl.florijn.invoicing.sending.SendingResult.Refused;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;

/** Many documents that somebody sent and marks as such, all at once: what waits for it of those that are chosen. */
final class SentByHand extends Div {

    private final transient InvoiceDesk desk;
    private final transient JobProgress progress;
    private final transient Runnable onEnd;
    private final Button button = new Button();

    SentByHand(InvoiceDesk desk, JobProgress progress, Runnable onEnd) {
        this.desk = desk;
        this.progress = progress;
        this.onEnd = onEnd;
        addClassNames("gathered", "gathering");
        setVisible(false);
    }

    /** The button to press, which stands elsewhere. */
    Button button(Supplier<Collection<InvoiceSummary>> chosen) {
        button.addClickListener(press -> ask(List.copyOf(chosen.get())));
        return button;
    }

    /** Says of how many that are chosen. */
    void count(Collection<InvoiceSummary> chosen) {
        var waiting = waiting(chosen).size();
        button.setVisible(waiting > 0 && desk.mayWork());
        button.setText(getTranslation("invoices.send", waiting));
    }

    private static List<InvoiceSummary> waiting(Collection<InvoiceSummary> chosen) {
        return chosen.stream()
                .filter(row -> row.status() == InvoiceStatus.APPROVED)
                .toList();
    }

    private void ask(List<InvoiceSummary> chosen) {
        var waiting = waiting(chosen);
        Map<String, BigDecimal> sums = new TreeMap<>();
        waiting.forEach(row -> sums.merge(row.currency(), row.kind().signed(row.total()), BigDecimal::add));
        var text = getTranslation(
                "invoices.send.text", Formats.moneys(sums.entrySet(), Map.Entry::getValue, Map.Entry::getKey));
        var others = others(chosen);
        Confirm.askDay(
                getTranslation("invoices.send.title", waiting.size()),
                others.isEmpty() ? text : text + "\n" + getTranslation("invoices.send.not", others),
                new Confirm.Day(getTranslation("step.SEND.date"), desk.today()),
                getTranslation("step.SEND.yes"),
                getTranslation("action.cancel"),
                day -> start(waiting, day));
    }

    private String others(List<InvoiceSummary> chosen) {
        return Stream.of(InvoiceStatus.DRAFT, InvoiceStatus.SENT, InvoiceStatus.VOID)
                .map(status -> Map.entry(
                        status,
                        chosen.stream().filter(row -> row.status() == status).count()))
                .filter(counted -> counted.getValue() > 0)
                .map(counted -> getTranslation("invoices.send.not." + counted.getKey(), counted.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void start(List<InvoiceSummary> waiting, LocalDate on) {
        var job = desk.markAsSent(waiting.stream().map(InvoiceSummary::id).toList(), on);
        removeAll();
        setVisible(true);
        button.setEnabled(false);
        var work = new WorkProgress();
        add(work);
        progress.watch(
                work,
                desk.partner(),
                job,
                now -> work.show(getTranslation("invoices.send.working"), now, ended -> ended(job)));
    }

    private void ended(JobId job) {
        setVisible(false);
        button.setEnabled(true);
        var report = desk.sent(job);
        Notices.done(getTranslation("invoices.send.done", report.done()));
        if (report.failedCount() > 0) {
            Notices.stays(getTranslation("invoices.send.failed", report.failedCount(), reasons(report)));
        }
        onEnd.run();
    }

    private static String reasons(SendingReport report) {
        return report.failed().stream().map(SentByHand::sentence).distinct().collect(Collectors.joining(" "));
    }

    private static String sentence(Refused refused) {
        return Refusals.sentence(refused.code().name(), refused.detail());
    }
}
