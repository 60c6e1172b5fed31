package nl.florijn.access;

import nl.florijn.platform.PartnerId;

/** Brings links to people by mail. */
public interface LinkMail {

    /** Whether links leave by mail; otherwise whoever makes one hands it over. */
    boolean isOpen();

    /**
     * Part of the transaction that wants the link: it leaves once that is kept.
     *
     * @param partner in whose name; {@link PartnerId#NONE} for the provider, and where it is not known yet
     */
    void queue(PartnerId partner, LinkOrder order);
}
