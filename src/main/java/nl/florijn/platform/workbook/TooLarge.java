package nl.florijn.platform.workbook;

import java.io.IOException;

/** More than a workbook of people holds. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;
}
