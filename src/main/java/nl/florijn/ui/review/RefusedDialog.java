package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.approval.ApprovalReport;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.text.Refusals;

/** What was not approved, and why, told by reason; the rest was. */
final class RefusedDialog extends Dialog {

    /** As many of those that changed are named. */
    private static final int NAMED = 10;

    /**
     * @param debtor who is to pay a draft; empty when it is gone
     * @param onRedate asks which date those get of which only the date was in the way
     */
    RefusedDialog(
            ApprovalReport report, Function<InvoiceId, Optional<String>> debtor, Consumer<List<InvoiceId>> onRedate) {
        var count = report.failedCount();
        var refused = report.failed();
        setHeaderTitle(getTranslation("refused.title", count));
        addClassName("narrow-dialog");
        add(new Paragraph(getTranslation("refused.kept", report.done())));
        Map<Reason, List<Refused>> byReason = new TreeMap<>();
        refused.forEach(one -> byReason.merge(one.code(), List.of(one), RefusedDialog::joined));
        var reasons = new UnorderedList();
        byReason.forEach((reason, ones) -> reasons.add(new ListItem(getTranslation(
                "refused.reason",
                ones.size(),
                Refusals.sentence(reason.name(), ones.getFirst().detail())))));
        var changed = byReason.getOrDefault(Reason.CHANGED_MEANWHILE, List.of()).stream()
                .limit(NAMED)
                .flatMap(one -> debtor.apply(one.id()).stream())
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            reasons.add(new ListItem(getTranslation("refused.changed", changed)));
        }
        if (count > refused.size()) {
            add(new Paragraph(getTranslation("list.first", refused.size(), count)));
        }
        add(reasons);
        var foot = new DialogFoot(new Button(getTranslation("action.close"), press -> close()));
        add(foot);
        var tooEarly = byReason.getOrDefault(Reason.DATE_BEFORE_LAST, List.of());
        if (!tooEarly.isEmpty()) {
            var redate = new Button(getTranslation("refused.redate"), press -> {
                close();
                onRedate.accept(tooEarly.stream().map(Refused::id).toList());
            });
            redate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            foot.add(redate);
        }
    }

    private static List<Refused> joined(List<Refused> some, List<Refused> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
