-- Previews that nobody asked for since a day are swept.
ALTER TABLE document_order
    ADD KEY document_order_asked (asked_at);
