package nl.florijn.documents;

import nl.florijn.documents.logos.Logos;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Lays the picture beside a document that names one. */
@Component
public class PrintedLogos {

    private final Logos logos;

    PrintedLogos(Logos logos) {
        this.logos = logos;
    }

    /**
     * The same document, ready to be printed.
     *
     * @throws NotFound when the partner does not have the logo that it names
     */
    public InvoiceSnapshot ready(PartnerId partner, InvoiceSnapshot snapshot) {
        var house = snapshot.houseStyle();
        return house == null || house.logo() == null
                ? snapshot
                : snapshot.looking(house.with(logos.get(partner, house.logo().sha256())));
    }
}
