package nl.florijn.money;

import java.util.List;

/**
 * All that an invoice charges at one category and rate (R19).
 *
 * @param base sum of the nets
 * @param amount the VAT: the rounded rate of the base
 * @param shares the same, per VAT code and ledger account; their bases and amounts add up to those of the group
 */
public record VatGroup(VatCategory category, Percentage rate, Money base, Money amount, List<VatShare> shares) {}
