/** Invoices in lists: what is filtered, searched, sorted and added up, the same for screens, API and jobs. */
@NamedInterface("lists")
@NullMarked
package nl.florijn.invoicing.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
