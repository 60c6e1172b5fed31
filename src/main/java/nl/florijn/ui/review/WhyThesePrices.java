package nl.florijn.ui.review;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.ui.text.PriceWords;

/** Why each line of a draft has its price, for whoever asks. */
final class WhyThesePrices extends NativeDetails {

    WhyThesePrices(Invoice draft) {
        addClassName("why-prices");
        var list = new UnorderedList();
        draft.lines().stream().limit(InvoiceDocuments.LINES_ON_SCREEN).forEach(line -> {
            var origin = line.priceOrigin();
            if (origin != null) {
                var what = new Span(line.description());
                what.addClassName("why-line");
                list.add(new ListItem(what, new Span(PriceWords.of(origin))));
            }
        });
        setSummaryText(getTranslation("review.whyPrices"));
        setContent(list);
        setVisible(list.getChildren().findAny().isPresent());
    }
}
