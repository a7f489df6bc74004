package org.chalet.kernel.value;

import org.jspecify.annotations.Nullable;

/**
 * What an object of a collection was, and is to be again.
 *
 * @param name in its collection
 * @param content position of the event that holds the text; {@link #NOTHING} where there was none
 * @param etag of what is there now, which it takes the place of; null for nothing
 */
public record FormerObject(ResourceName name, long content, @Nullable String etag) {
  public static final long NOTHING = 0;
}
