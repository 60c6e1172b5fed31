/**
 * Real books come in: products, customers and subscriptions as CSV files, all or nothing.
 *
 * <p>Owns: the files, their order, the one transaction, the report. Does not own: what a row means, which is for the
 * module that owns its table.
 */
@NullMarked
package nl.florijn.imports;

import org.jspecify.annotations.NullMarked;
