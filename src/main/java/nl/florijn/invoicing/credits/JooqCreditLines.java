package nl.florijn.invoicing.credits;

import static florijn.db.Tables.INVOICE_LINE;

import nl.florijn.billing.crediting.Credited;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.LineId;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes the lines of credit notes that are made by hand (R33). */
@Repository
class JooqCreditLines {

    private final DSLContext db;
    private final IdSequence ids;

    JooqCreditLines(DSLContext db, IdSequence ids) {
        this.db = db;
        this.ids = ids;
    }

    /** The line that is credited once more, with what is given back of it. A charge stays with its own line. */
    LineId add(PartnerId partner, InvoiceId creditNote, int position, Credited credited) {
        var line = db.selectFrom(INVOICE_LINE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.ID.eq(new LineId(credited.line().lineId())))
                .fetchSingle();
        var id = new LineId(ids.next());
        line.setCreditedLineId(line.getId());
        line.setId(id);
        line.setInvoiceId(creditNote);
        line.setPosition(position);
        line.setChargeId(null);
        line.setReason(null);
        // The credit note is a draft: it goes by what all is called now.
        line.setCustomerName(null);
        line.setVatCode(null);
        line.setLedgerAccount(null);
        line.setQuantity(credited.quantity().toDecimal());
        line.setNet(credited.net().toDecimal());
        line.setAmountOnly(credited.amountOnly());
        if (credited.amountOnly()) {
            line.setUnitPrice(UnitPrice.ofAmount(credited.net()).toDecimal());
            line.setDiscountPercent(Percentage.ZERO.toDecimal());
            line.setFractionDays(null);
            line.setFractionOf(null);
        }
        line.changed(true);
        db.executeInsert(line);
        return id;
    }
}
