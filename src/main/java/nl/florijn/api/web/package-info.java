/** How requests are read and answers written: JSON, pages, versions, patches. */
@NullMarked
package nl.florijn.api.web;

import org.jspecify.annotations.NullMarked;
