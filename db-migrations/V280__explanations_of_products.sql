-- What explains a product on an invoice that is written by hand: it goes along to the line, as words of their own under it.
ALTER TABLE product
    ADD COLUMN explanation VARCHAR(500) NULL AFTER name;
