package nl.florijn.accounting;

/** What was asked and the codes of that moment, so that a whole file has the same ones. */
record ExportOrder(ExportRequest request, TwinfieldOffice office) {

    /** Whether invoices were named one by one: then each that cannot leave is reported. */
    boolean namesInvoices() {
        return request.invoiceIds() != null;
    }
}
