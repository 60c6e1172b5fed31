/**
 * Demo data: a reseller with real-looking books, so that a newcomer sees something at once.
 *
 * <p>It enters through the same services as everything else. Owns no tables.
 */
@NullMarked
package nl.florijn.demo;

import org.jspecify.annotations.NullMarked;
