-- Of the pieces that the shop cancelled one by one, those that the storefront has taken off its own count since.
ALTER TABLE order_item
    ADD COLUMN agreed INT NOT NULL DEFAULT 0;
