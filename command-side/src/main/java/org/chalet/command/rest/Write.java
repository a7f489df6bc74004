package org.chalet.command.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the description of the interface: what every endpoint takes and answers that sends a command.
 */
@Parameter(
    name = IdempotencyFilter.KEY,
    in = ParameterIn.HEADER,
    description =
        "A request that is sent again with the same key within a day is answered again, not carried"
            + " out again; secrets that were shown once are null then. Ignored for whoever is not"
            + " signed in")
@Parameter(
    name = Trails.REASON,
    in = ParameterIn.HEADER,
    description = "Why, in your own words; kept in the history")
@ApiResponse(
    responseCode = "202",
    description = "recorded, but not in every view yet; Chalet-Position says what to wait for")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Write {}
