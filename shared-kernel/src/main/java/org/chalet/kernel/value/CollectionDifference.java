package org.chalet.kernel.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen to what is in a collection for it to be as it was.
 *
 * @param position of the log at which it was so
 * @param head of the log when it was compared
 * @param changed position of the last change of what is in it
 * @param missing what was in it and is not
 * @param displaced what was in it and is now, by its UID, under another name
 * @param changes what says something else now
 * @param later what was not in it
 * @param unchanged how many say the same
 */
public record CollectionDifference(
    long position,
    long head,
    long changed,
    List<Item> missing,
    List<Item> displaced,
    List<Item> changes,
    List<Item> later,
    int unchanged) {
  public CollectionDifference {
    missing = List.copyOf(missing);
    displaced = List.copyOf(displaced);
    changes = List.copyOf(changes);
    later = List.copyOf(later);
  }

  /**
   * An object that differs.
   *
   * @param content position of the event that holds the former text; {@link FormerObject#NOTHING}
   * @param etag of what is there now; null for nothing
   * @param size of the former text, in octets
   */
  public record Item(String name, long content, @Nullable String etag, long size) {
    public FormerObject former() {
      return new FormerObject(new ResourceName(name), content, etag);
    }
  }
}
