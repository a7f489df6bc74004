package org.chalet.query.contact.offender;

public record Known() {}
