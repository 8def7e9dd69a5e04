package org.platen.rest.v1;

import io.swagger.v3.oas.annotations.media.Schema;

/** A job in one of its views. */
@Schema(oneOf = {JobJson.class, SpoJson.class})
public sealed interface JobDocument permits JobJson, SpoJson {}
