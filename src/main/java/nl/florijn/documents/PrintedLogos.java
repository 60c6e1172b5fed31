package nl.florijn.documents;

import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.logos.Logos;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
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
        return snapshot.looking(ready(partner, snapshot.houseStyle()));
    }

    /**
     * The same house style, with the picture that it names.
     *
     * @throws NotFound when the partner does not have the logo that it names
     */
    public @Nullable HouseStyle ready(PartnerId partner, @Nullable HouseStyle house) {
        return house == null || house.logo() == null
                ? house
                : house.with(logos.get(partner, house.logo().sha256()));
    }
}
