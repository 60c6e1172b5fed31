package nl.florijn.billing.pricing;

import java.time.LocalDate;
import nl.florijn.money.Percentage;

/** A VAT rate and the first day it is in force. */
public record DatedRate(LocalDate from, Percentage rate) {}
