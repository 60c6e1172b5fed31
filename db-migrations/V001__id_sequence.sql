-- All ids of all tables. Each NEXT VALUE gives a block of 1,000 ids that the application hands out by itself,
-- so that a bulk insert knows its ids beforehand without a round trip a row.
-- Nothing is cached in the server: a restart wastes no block.
CREATE SEQUENCE id_sequence START WITH 1000 INCREMENT BY 1000 CACHE 0;
