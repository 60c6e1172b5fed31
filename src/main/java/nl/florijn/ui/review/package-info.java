/**
 * The review of drafts: the heart of the panel. Drafts on the left, warnings first; on the right the document as the
 * customer will see it, to be edited where it stands. Works by keyboard.
 */
@NullMarked
package nl.florijn.ui.review;

import org.jspecify.annotations.NullMarked;
