/** The panel's sentences in each language, and how it writes amounts and dates. */
@NullMarked
package nl.florijn.ui.text;

import org.jspecify.annotations.NullMarked;
