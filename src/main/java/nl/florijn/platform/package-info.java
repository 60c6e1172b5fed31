/**
 * What every feature stands on: the tenant's id, outward ids, refusals, transactions.
 *
 * <p>Owns: partner scope, ids, business clock, jobs and progress, audit log, database wiring. Does not own: anything a
 * bookkeeper has a word for.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package nl.florijn.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
