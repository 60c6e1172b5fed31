/** The part of the HTTP interface about the partner itself: opening one, its settings, numbers, users and tokens. */
@NullMarked
package nl.florijn.api.partners;

import org.jspecify.annotations.NullMarked;
