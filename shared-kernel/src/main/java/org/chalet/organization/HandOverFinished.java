package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** All collections are where they belong, and the former owner has fresh ones. */
@EventName("organization.hand-over-finished")
public record HandOverFinished(String handOver) implements HandOverEvent {}
