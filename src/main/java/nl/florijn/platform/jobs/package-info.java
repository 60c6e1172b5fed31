/**
 * Long work that survives restarts: runs, imports, approvals of many, exports.
 *
 * <p>A job is cut into chunks. Any node may take a chunk: the claim is the row lock on it, held by the very transaction
 * that does its work, so that a crash leaves a chunk either done or untouched and nothing has to be cleaned up.
 */
@NullMarked
package nl.florijn.platform.jobs;

import org.jspecify.annotations.NullMarked;
