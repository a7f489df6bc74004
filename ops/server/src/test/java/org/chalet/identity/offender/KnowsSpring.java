package org.chalet.identity.offender;

import org.springframework.context.ApplicationContext;

public record KnowsSpring(ApplicationContext context) {}
