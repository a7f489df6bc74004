package org.chalet.kernel.value;

/**
 * An object that becomes again what it was.
 *
 * @param name under which it is, or was, in its collection
 * @param seen sequence of its last event when that was decided; whatever came later is a conflict
 * @param to sequence of the event that told what it was; {@link #NOTHING} where it was not there
 */
public record PutBack(ResourceName name, long seen, long to) {
  public static final long NOTHING = -1;
}
