-- What concerns no partner, such as a refused log-in or one of the provider's staff, is kept under partner 0.
ALTER TABLE audit_entry DROP FOREIGN KEY audit_entry_of_partner;
