package org.chalet.command.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the description of the interface: an endpoint that carries out only what the writer expects.
 */
@Parameter(
    name = "If-Match",
    in = ParameterIn.HEADER,
    description = "The ETag of what you know; another state is refused")
@ApiResponse(
    responseCode = "412",
    description = "`precondition-failed`: it has changed since, see If-Match and If-None-Match")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface IfMatch {}
