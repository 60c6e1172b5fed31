package nl.florijn.catalog.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A ledger account as it is stored. */
public record LedgerAccount(
        LedgerAccountId id, @JsonUnwrapped LedgerAccountDetails details, Instant createdAt, int version) {}
