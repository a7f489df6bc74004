package org.chalet.scheduling;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;

/** The properties of somebody's inbox are these from now on, all of them. */
@EventName("scheduling.properties-changed")
public record SchedulingPropertiesChanged(String owner, CollectionProperties properties)
    implements SchedulingEvent {}
