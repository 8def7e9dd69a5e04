package org.platen.rest.v1;

import io.swagger.v3.oas.annotations.media.Schema;

/** A row of the list of orders: staff see more than customers do. */
@Schema(oneOf = {OrderRowJson.class, CustomerOrderRowJson.class})
public sealed interface OrderEntry permits OrderRowJson, CustomerOrderRowJson {}
