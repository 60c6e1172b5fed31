package nl.florijn.ui.review;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.approval.ApprovalOutlook;
import nl.florijn.invoicing.approval.ApprovalOutlook.Early;
import nl.florijn.invoicing.approval.ApprovalOutlook.ShutOut;
import nl.florijn.invoicing.approval.ApprovalOutlook.Staying;
import nl.florijn.invoicing.approval.WaitingDraft;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Says what approving would do before it is done: how many go and what they come to, which stay and why, and which could
 * go with another date, which is named and chosen here.
 */
final class ApproveDialog extends ConfirmDialog {

    private final ApprovalOutlook outlook;
    private final Paragraph going = new Paragraph();
    private final Checkbox redate = new Checkbox();

    /** Does what was chosen. */
    interface Chosen {

        /** @param date the last that one of the drafts gets instead of its own; null: all keep their own */
        void approve(List<InvoiceId> drafts, @Nullable LocalDate date);
    }

    ApproveDialog(ApprovalOutlook outlook, Chosen chosen) {
        this.outlook = outlook;
        var words = new Div(going);
        words.addClassName("sentences");
        outlook.early().forEach(some -> words.add(early(some)));
        if (!outlook.early().isEmpty()) {
            redate.setLabel(choice());
            redate.addValueChangeListener(change -> count());
            words.add(redate);
        }
        if (!outlook.staying().isEmpty()) {
            words.add(staying());
        }
        outlook.shutOut().forEach(some -> words.add(shutOut(some)));
        setText(words);
        setWidth("min(560px, 100%)");
        setConfirmButtonTheme("primary");
        addConfirmListener(press -> {
            var drafts = chosenDrafts();
            if (!drafts.isEmpty()) {
                chosen.approve(drafts.stream().map(WaitingDraft::id).toList(), date());
            }
        });
        count();
    }

    /** Without those that would keep their date nothing goes but what gets another: that needs no choice, only a yes. */
    private boolean isAllEarly() {
        return outlook.going().isEmpty() && !outlook.early().isEmpty();
    }

    private boolean isRedated() {
        return isAllEarly() || redate.getValue();
    }

    private List<WaitingDraft> chosenDrafts() {
        if (outlook.shortage() != null) {
            return List.of();
        }
        return isRedated()
                ? Stream.concat(outlook.going().stream(), outlook.redatable().stream())
                        .toList()
                : outlook.going();
    }

    private @Nullable LocalDate date() {
        return isRedated() ? outlook.lastDate() : null;
    }

    private void count() {
        var drafts = chosenDrafts();
        var count = drafts.size();
        redate.setVisible(!isAllEarly());
        setHeader(getTranslation("approve.title", count));
        going.setText(count == 0 ? none() : will(drafts));
        setCancelable(count > 0);
        setCancelText(getTranslation("action.cancel"));
        setConfirmText(confirm(count));
    }

    private String none() {
        var shortage = outlook.shortage();
        return shortage == null
                ? getTranslation("approve.none")
                : getTranslation("approve.shortage", shortage.wanted(), shortage.left());
    }

    private String will(List<WaitingDraft> drafts) {
        var warned = drafts.stream().filter(draft -> draft.warnings() > 0).count();
        return getTranslation("approve.text", drafts.size(), Sums.ofWaiting(drafts), warned);
    }

    private String confirm(int count) {
        if (count == 0) {
            return getTranslation("action.close");
        }
        return isAllEarly()
                ? getTranslation("redate.confirm", count, Formats.date(outlook.lastDate()))
                : getTranslation("approve.confirm", count);
    }

    private Paragraph early(Early some) {
        var count = some.drafts().size();
        return new Paragraph(getTranslation(
                "redate.early",
                count,
                Sums.ofWaiting(some.drafts()),
                days(some.from(), some.to()),
                Formats.longDate(some.last())));
    }

    private String choice() {
        var count = outlook.redatable().size();
        return outlook.early().size() == 1
                ? getTranslation("redate.choice", count, Formats.longDate(outlook.lastDate()))
                : getTranslation("redate.choice.each", count);
    }

    private Div staying() {
        var reasons = new UnorderedList();
        var count = 0;
        for (var some : outlook.staying()) {
            count += some.drafts().size();
            reasons.add(
                    new ListItem(getTranslation("refused.reason", some.drafts().size(), reason(some))));
        }
        return new Div(new Paragraph(getTranslation("approve.stay", count)), reasons);
    }

    private String reason(Staying some) {
        var warning = some.warning();
        return warning == null
                ? getTranslation("approve.stays." + some.reason())
                : getTranslation("warning." + warning);
    }

    private Paragraph shutOut(ShutOut some) {
        var words = new Paragraph(getTranslation(
                "approve.shutOut", some.count(), days(some.from(), some.to()), Formats.longDate(some.until())));
        words.addClassName("caution");
        return words;
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? Formats.longDate(from)
                : getTranslation("approve.days", Formats.longDate(from), Formats.longDate(to));
    }
}
