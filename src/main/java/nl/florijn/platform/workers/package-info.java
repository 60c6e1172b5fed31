/**
 * Threads that work in the background.
 *
 * <p>Owns: how they begin, wait for work, outlive a failure and end. Does not own: what a step is ({@code platform.jobs},
 * {@code platform.outbox}).
 */
@NullMarked
package nl.florijn.platform.workers;

import org.jspecify.annotations.NullMarked;
