package nl.florijn.subscriptions.indexations;

import nl.florijn.catalog.IndexationId;
import nl.florijn.platform.PartnerId;

/** A raise of prices was taken back before its date; told inside the transaction that does so. */
public record IndexationUndone(PartnerId partner, IndexationId indexation) {}
