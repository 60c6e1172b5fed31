package nl.florijn.platform.jobs;

import java.util.function.BinaryOperator;

/**
 * A kind of long work, and what is written down of each job of it.
 *
 * @param <P> what was asked
 * @param <R> what came of it
 * @param name as stored
 * @param none what came of nothing
 * @param sum what came of some chunks and the ones after them; lists in it end somewhere, counts do not
 */
public record JobKind<P, R>(String name, Lane lane, Class<P> payload, Class<R> report, R none, BinaryOperator<R> sum) {}
