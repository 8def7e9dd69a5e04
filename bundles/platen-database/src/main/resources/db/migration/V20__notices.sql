-- What the shop did with an order of a storefront, such as holding it: null where an update is about something else.
ALTER TABLE outbox
    ADD COLUMN notice VARCHAR(12),
    ADD COLUMN said VARCHAR(1000);
