/**
 * The HTTP interface, version 1: thin controllers over the services that the screens use too.
 *
 * <p>Owns: who may call (tokens and scopes), how requests are read and answers and errors are written, idempotency
 * keys, the OpenAPI description. Does not own: any rule of the trade.
 *
 * <p>A controller is an {@link nl.florijn.api.web.ApiController}; each of its methods says with
 * {@link nl.florijn.api.access.Needs} or {@link nl.florijn.api.access.NeedsProvider} who may call it. Parameters of type
 * {@code PartnerId} and {@code PageRequest} are filled in from the token and the address.
 */
@NullMarked
package nl.florijn.api;

import org.jspecify.annotations.NullMarked;
