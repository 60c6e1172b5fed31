package nl.florijn.money;

/**
 * A net amount with how it is taxed and booked.
 *
 * @param tax VAT code, category, rate and ledger account
 * @param net rounded; negative for allowances and what is given back
 */
public record TaxedAmount(LineTax tax, Money net) {}
