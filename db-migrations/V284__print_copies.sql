-- R34: how many copies of each document are printed for a customer.
ALTER TABLE customer
    ADD COLUMN print_copies INT NOT NULL DEFAULT 1 COMMENT 'of each document, 1 to 9',
    ADD CONSTRAINT customer_print_copies CHECK (print_copies BETWEEN 1 AND 9);
