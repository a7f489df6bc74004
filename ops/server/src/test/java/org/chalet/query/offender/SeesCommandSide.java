package org.chalet.query.offender;

import org.chalet.command.ContextWiring;

public record SeesCommandSide(ContextWiring seen) {}
