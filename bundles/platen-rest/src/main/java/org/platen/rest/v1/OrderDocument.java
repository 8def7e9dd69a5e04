package org.platen.rest.v1;

import io.swagger.v3.oas.annotations.media.Schema;

/** An order in one of its views. */
@Schema(oneOf = {OrderJson.class, CustomerOrderJson.class, SpoJson.class})
public sealed interface OrderDocument permits OrderJson, CustomerOrderJson, SpoJson {}
