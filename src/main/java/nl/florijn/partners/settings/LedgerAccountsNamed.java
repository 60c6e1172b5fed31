package nl.florijn.partners.settings;

import java.util.Map;
import nl.florijn.platform.PartnerId;

/**
 * Published in the transaction in which settings name ledger accounts, so that those that are not there yet are made.
 *
 * @param codes by the field that names them
 */
public record LedgerAccountsNamed(PartnerId partner, Map<String, String> codes) {}
