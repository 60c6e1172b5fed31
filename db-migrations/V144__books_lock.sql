-- Root of the lock order (docs/architecture.md): who takes subscriptions by their ids shares it, who takes them as a file has
-- them has it alone.
CREATE TABLE books_lock (
    partner_id BIGINT NOT NULL,
    PRIMARY KEY (partner_id),
    CONSTRAINT books_lock_of_partner FOREIGN KEY (partner_id) REFERENCES partner (partner_id)
);

INSERT INTO books_lock (partner_id) SELECT partner_id FROM partner;

CREATE TRIGGER partner_has_books AFTER INSERT ON partner FOR EACH ROW INSERT INTO books_lock (partner_id) VALUES (NEW.partner_id);
