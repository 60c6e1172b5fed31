/** What running subscriptions come to a month (MRR). */
@NamedInterface("recurring")
@NullMarked
package nl.florijn.subscriptions.recurring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
