/** The settings of a partner: company, numbering, billing defaults, VAT codes, tokens, log. */
@NullMarked
package nl.florijn.ui.settings;

import org.jspecify.annotations.NullMarked;
