/** The few building blocks that all views share. */
@NullMarked
package nl.florijn.ui.components;

import org.jspecify.annotations.NullMarked;
