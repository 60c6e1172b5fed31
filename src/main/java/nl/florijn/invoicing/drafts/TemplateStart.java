package nl.florijn.invoicing.drafts;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.invoicing.templates.InvoiceTemplate;
import nl.florijn.invoicing.templates.InvoiceTemplateId;
import nl.florijn.invoicing.templates.InvoiceTemplates;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Begins drafts of models. */
@Component
class TemplateStart {

    private final InvoiceTemplates templates;

    TemplateStart(InvoiceTemplates templates) {
        this.templates = templates;
    }

    /**
     * What is wanted with what its model holds.
     *
     * @param currency of the draft: a price of the model's own in another one is refused, never read as if it were in this (R28)
     * @throws InvalidInput when there is no such model, or it has such prices
     */
    BegunDraft of(PartnerId partner, NewInvoice wanted, Currency currency) {
        var id = wanted.templateId();
        if (id == null) {
            return new BegunDraft(wanted, 0);
        }
        var template = find(partner, id).details();
        checkPrices(template.lines(), String.valueOf(template.currency()), currency.getCurrencyCode());
        var lines = Stream.concat(template.lines().stream().map(DraftLine::of), wanted.lines().stream());
        var message = wanted.message() == null ? template.message() : wanted.message();
        return new BegunDraft(
                wanted.with(lines.toList(), message), template.lines().size());
    }

    private InvoiceTemplate find(PartnerId partner, InvoiceTemplateId id) {
        try {
            return templates.get(partner, id);
        } catch (NotFound none) {
            throw new InvalidInput("templateId", "UNKNOWN_TEMPLATE", "There is no model " + id + ".");
        }
    }

    private static void checkPrices(List<TemplateLine> lines, String own, String currency) {
        if (own.equals(currency)) {
            return;
        }
        var check = new FieldCheck();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            check.require(
                    line.unitPrice() == null,
                    "template.lines[" + i + "].unitPrice",
                    "PRICE_IN_OTHER_CURRENCY",
                    "The price of '%s' in the model is in %s; the invoice is in %s."
                            .formatted(line.description(), own, currency),
                    line.description(),
                    own,
                    currency);
        }
        check.done();
    }
}
