-- What the shop shows its customers of the states of a decoration type, where it differs from the workflow.

CREATE TABLE state_setting (
    decoration       VARCHAR(40)  NOT NULL,
    state            VARCHAR(40)  NOT NULL,
    customer_visible BOOLEAN      NOT NULL,
    customer_label   VARCHAR(120),
    PRIMARY KEY (decoration, state)
);
