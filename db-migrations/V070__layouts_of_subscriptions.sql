-- R2, R11: the lines of a subscription with a layout of its own come on a draft of that layout.
ALTER TABLE subscription
    ADD COLUMN layout_id BIGINT NULL,
    ADD CONSTRAINT subscription_layout FOREIGN KEY (partner_id, layout_id) REFERENCES layout (partner_id, id);
