/** Every "no" as RFC 9457 {@code application/problem+json}, from wherever it comes: controllers, filters, the server. */
@NullMarked
package nl.florijn.api.problems;

import org.jspecify.annotations.NullMarked;
