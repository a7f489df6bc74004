package org.chalet.file;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;

/** The properties of a file or a folder are these from now on, all of them. */
@EventName("file.properties-changed")
public record NodePropertiesChanged(String owner, String node, CollectionProperties properties)
    implements FileEvent {}
