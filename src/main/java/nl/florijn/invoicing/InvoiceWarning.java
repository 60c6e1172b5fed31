package nl.florijn.invoicing;

/**
 * Something about a draft that a person should look at (R12).
 *
 * @param code stable, for programs and for the text on the screen
 * @param detail a sentence with the facts
 * @param blocking whether it stands in the way of approval
 */
public record InvoiceWarning(WarningCode code, String detail, boolean blocking) {}
