package nl.florijn.money;

/** The VAT category of EN 16931 (code list UNCL 5305), by its code there. */
public enum VatCategory {
    /** Standard: any rate above zero. */
    S,
    /** Zero rated. */
    Z,
    /** Exempt, with a reason. */
    E,
    /** Reverse charge (R20). */
    AE,
    /** Goods to a business elsewhere in the EU (R20). */
    K,
    /** Export outside the EU. */
    G,
    /** Outside the scope of VAT. */
    O;

    /** Only the standard category charges VAT; every other one has rate zero, whatever rates a code was given. */
    public boolean chargesVat() {
        return this == S;
    }
}
