package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.florijn.documents.layouts.HouseStyle;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.ThemeName;

/**
 * The layout of an invoice: of what was approved in the version it was approved with (R31), of a draft in the newest.
 *
 * @param code as the layout is called now
 */
public record InvoiceLayout(
        LayoutId id,
        String code,
        int version,
        @JsonIgnore ThemeName theme,
        @JsonIgnore HouseStyle houseStyle) {}
