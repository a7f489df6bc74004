package org.chalet.command.calendar.offender;

import org.chalet.command.organization.offender.Known;

public record KnowsOrganization(Known known) {}
