/**
 * Florijn: white-label billing for hosting resellers.
 *
 * <p>Owns the start of the application. Everything else lies in the packages below, each a module that uses only those
 * before it; {@code docs/architecture.md} gives the order.
 */
@NullMarked
package nl.florijn;

import org.jspecify.annotations.NullMarked;
