package nl.florijn.ui.settings;

import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.logos.Logo;
import org.jspecify.annotations.Nullable;

/**
 * A layout as it stands in the form.
 *
 * @param logo null for none
 */
record LayoutLook(LayoutDetails details, @Nullable Logo logo) {}
