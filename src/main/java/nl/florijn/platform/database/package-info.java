/**
 * The database connection: the embedded MariaDB that runs when no external one is named, and how jOOQ speaks to either.
 *
 * <p>Does not own tables: migrations lie in {@code db-migrations}, queries in the module that owns the table.
 */
@NullMarked
package nl.florijn.platform.database;

import org.jspecify.annotations.NullMarked;
