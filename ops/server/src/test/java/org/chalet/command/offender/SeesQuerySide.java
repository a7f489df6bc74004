package org.chalet.command.offender;

import org.chalet.query.projection.Projection;

public record SeesQuerySide(Projection seen) {}
