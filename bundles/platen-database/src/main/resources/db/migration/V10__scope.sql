-- Movements of the stock of one location, newest first.
ALTER TABLE stock_movement ADD KEY stock_movement_place (location_id, id);
