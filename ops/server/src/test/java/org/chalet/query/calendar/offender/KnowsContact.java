package org.chalet.query.calendar.offender;

import org.chalet.query.contact.offender.Known;

public record KnowsContact(Known known) {}
