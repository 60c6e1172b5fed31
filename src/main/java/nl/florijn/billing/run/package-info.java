/** The run itself: accounts with all that may be due of them in, drafts and failures out (R9-R11, R14). */
@NullMarked
package nl.florijn.billing.run;

import org.jspecify.annotations.NullMarked;
