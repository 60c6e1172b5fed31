package nl.florijn.invoicing.drafts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.money.Percentage;
import nl.florijn.platform.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be entered by hand.
 *
 * @param customerId who pays; when it has an invoice debtor, that one
 * @param date null: today
 * @param lines after those of the model, where it begins of one
 * @param message null: that of the model, where it begins of one
 * @param layout code of what it looks like; null: that of who pays
 * @param surchargePercent 0: none; null: what counts for the debtor (R26)
 * @param templateId the model that it begins of; null: none
 */
public record NewInvoice(
        CustomerId customerId,
        @Nullable LocalDate date,
        List<DraftLine> lines,
        @Nullable String message,
        @Nullable String layout,
        @JsonUnwrapped InvoiceDiscount discount,
        @Nullable BigDecimal surchargePercent,
        @Nullable InvoiceTemplateId templateId) {

    public NewInvoice {
        layout = layout == null ? null : KeyText.of(layout);
        message = ShownText.orNull(message);
        discount = discount == null ? InvoiceDiscount.NONE : discount;
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** One that begins of no model. */
    public NewInvoice(
            CustomerId customerId,
            @Nullable LocalDate date,
            List<DraftLine> lines,
            @Nullable String message,
            @Nullable String layout,
            InvoiceDiscount discount,
            @Nullable BigDecimal surchargePercent) {
        this(customerId, date, lines, message, layout, discount, surchargePercent, null);
    }

    /** The same with other lines and another message. */
    NewInvoice with(List<DraftLine> otherLines, @Nullable String otherMessage) {
        return new NewInvoice(
                customerId, date, otherLines, otherMessage, layout, discount, surchargePercent, templateId);
    }

    /** Its head, as a draft that is there would get it. */
    DraftChange change(LocalDate on, OnTop onTop) {
        var percent = onTop.surcharge().percentage().toDecimal();
        return new DraftChange(on, message, layout, null, discount, percent, null, null);
    }

    /** What comes on top of it, where its debtor usually has this. */
    OnTop onTop(OnTop usual) {
        return surchargePercent == null ? usual : usual.at(Percentage.of(surchargePercent));
    }
}
