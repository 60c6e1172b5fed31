package nl.florijn.catalog;

import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import org.jspecify.annotations.Nullable;

/** A product with what its codes stand for, ready to be written. */
record ProductRow(
        ProductId id,
        ProductDetails details,
        @Nullable VatCodeId vatCode,
        @Nullable LedgerAccountId ledgerAccount) {}
