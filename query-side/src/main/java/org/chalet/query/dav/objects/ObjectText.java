package org.chalet.query.dav.objects;

import org.chalet.query.collection.ObjectRow;

/** An object with its bytes as they were sent. */
public record ObjectText(ObjectRow row, byte[] bytes) {}
