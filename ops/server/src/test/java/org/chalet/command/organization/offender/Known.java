package org.chalet.command.organization.offender;

public record Known() {}
