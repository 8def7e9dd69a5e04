-- The state of an order follows from the different states of its lines, which this index answers by itself.

ALTER TABLE order_item ADD KEY order_item_state (order_id, state);
